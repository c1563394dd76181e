"""`assistant settings [NAME VALUE]`."""

import argparse
import json
from pathlib import Path

from assistant.arguments import Parser
from assistant.settings import HELP, Settings, interface_language, origin, read_settings, write_setting
from corpus.bilingual import Text
from corpus.errors import UsageError

_ORIGINS = {
    "default": Text("domyślne", "default"),
    "file": Text("z pliku", "from the file"),
    "environment": Text("ze środowiska", "from the environment"),
}


def arguments(parser: Parser) -> None:
    parser.add(
        "name", about=Text("ustawienie, które zmienić", "the setting to change"), nargs="?", metavar="NAME"
    )
    parser.add("value", about=Text("jego nowa wartość", "its new value"), nargs="?", metavar="VALUE")


def run(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    """List the settings with their values, their origin and what they mean; or change one."""
    language = interface_language(settings.language)
    if options.name is not None:
        if options.value is None:
            raise UsageError(Text("Podaj nazwę i wartość.", "Give a name and a value."))
        write_setting(data, options.name, options.value)
        settings = read_settings(data)
    values = settings.model_dump(mode="json")
    values |= {name: "***" for name in ("model_key", "embedder_key") if values[name]}
    listed = [
        {"name": name, "value": values[name], "origin": origin(data, name), "help": HELP[name].to(language)}
        for name in Settings.model_fields
        if options.name in (None, name)
    ]
    if options.json:
        print(json.dumps(listed, ensure_ascii=False))
        return 0
    for item in listed:
        print(
            f"{item['name']} = {item['value']}  ({_ORIGINS[item['origin']].to(language)})\n    {item['help']}"
        )
    return 0
