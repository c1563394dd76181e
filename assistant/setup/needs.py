"""What the set-up will download and how much disk it takes, said before it starts."""

from dataclasses import dataclass

from assistant.setup.messages import Message, SetupError, size


@dataclass(frozen=True)
class Needs:
    """Bytes: packages to download, disk that they take, model to download (its size on disk too)."""

    packages: int = 0
    packages_disk: int = 0
    model: int = 0

    def check(self, free: int) -> None:
        """Raise SetupError where even the packages do not fit; a model that does not is left out later."""
        if free < self.packages_disk:
            need, have = size(self.packages_disk), size(free)
            raise SetupError(
                Message(
                    pl=f"Za mało miejsca na dysku: pakiety potrzebują {need.pl}, wolne jest {have.pl}.",
                    en=f"Too little disk space: the packages need {need.en}, {have.en} is free.",
                )
            )

    def announcement(self, free: int) -> Message | None:
        """The sizes in one line; None where nothing will be downloaded."""
        downloads = [
            Message(f"{name.pl} {size(amount).pl}", f"{name.en} {size(amount).en}")
            for name, amount in ((_PACKAGES, self.packages), (_MODEL, self.model))
            if amount
        ]
        if not downloads:
            return None
        need, have = size(self.packages_disk + self.model), size(free)
        listed = Message(*(", ".join(each) for each in zip(*downloads, strict=True)))
        return Message(
            pl=f"Do pobrania: {listed.pl}. Miejsce na dysku: potrzeba {need.pl}, wolne {have.pl}.",
            en=f"To download: {listed.en}. Disk space: {need.en} needed, {have.en} free.",
        )


_PACKAGES, _MODEL = Message("pakiety", "packages"), Message("model językowy", "chat model")
