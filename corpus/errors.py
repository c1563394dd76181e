"""The whole error tree of the product.

AssistantError            shown to the person as one sentence; exit code 1
├── UsageError            wrong command, option or setting; exit code 2
├── SettingsError         a setting that cannot be used
├── DocumentError         one document cannot be read; the rest of the run goes on
├── RecordsError          a file of records cannot be used as it is
├── IndexError_           the index is absent, foreign, damaged or busy
│   ├── IndexMissing      nothing was indexed yet
│   ├── IndexMismatch     made by another embedder, splitter or version
│   ├── IndexDamaged      a file of it is missing or unreadable
│   └── IndexBusy         another process is writing
├── DocumentUnknown       `show` was asked for a document that is not indexed
├── StorageError          the data folder cannot be written (full disk, no rights)
├── PromptError           a prompt file lacks or misspells a `$name`
└── ModelError            the chat or embedding model cannot serve
    ├── ModelUnavailable  not installed, not running, refused
    ├── ModelTimeout      no answer within the time allowed
    └── ModelDied         stopped in the middle of an answer

Finding nothing is an outcome of an answer, never an error.
"""

from corpus.bilingual import Text


class AssistantError(Exception):
    """Root. `message` says what failed and on what, `remedy` what to do about it."""

    def __init__(self, message: Text, remedy: Text | None = None) -> None:
        self.message = message
        self.remedy = remedy
        super().__init__(self.sentence.en)

    @property
    def sentence(self) -> Text:
        """Message and remedy in one line."""
        if self.remedy is None:
            return self.message
        return Text(f"{self.message.pl} {self.remedy.pl}", f"{self.message.en} {self.remedy.en}")


class UsageError(AssistantError):
    """Wrong command, option or argument."""


class SettingsError(AssistantError):
    """A setting is unknown or out of range."""


class DocumentError(AssistantError):
    """One document cannot be read. Permanent until the file changes: do not retry."""


class RecordsError(AssistantError):
    """A file of records cannot be read as what it is said to be. Permanent until the file changes."""


class IndexError_(AssistantError):
    """The index cannot be used as it is."""


class IndexMissing(IndexError_):
    """Nothing was indexed in this data folder yet."""


class IndexMismatch(IndexError_):
    """The index was made by another embedder, splitter or version."""


class IndexDamaged(IndexError_):
    """A part of the index is missing or unreadable."""


class IndexBusy(IndexError_):
    """Another process holds the writer's lock. Retry later."""


class DocumentUnknown(AssistantError):
    """No document of that name is in the index."""


class StorageError(AssistantError):
    """The data folder cannot be written."""


class PromptError(AssistantError):
    """A prompt file and its variables do not fit."""


class ModelError(AssistantError):
    """A model cannot serve."""


class ModelUnavailable(ModelError):
    """Not installed, not running, or refused for privacy."""


class ModelTimeout(ModelError):
    """No answer within the time allowed. Retry may help."""


class ModelDied(ModelError):
    """The model process ended in the middle of an answer. Retry may help."""
