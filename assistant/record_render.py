"""Results of `assistant records`: for programs and in words."""

from typing import Any

from assistant.record_jobs import Checked, Imported
from corpus.bilingual import Text
from corpus.language import Language
from corpus.schema.check import Finding
from corpus.schema.columns import Column
from corpus.schema.rows import Problem
from corpus.schema.taxonomy import taxonomy


def imported_json(done: Imported, indexed: dict[str, Any] | None, language: Language) -> dict[str, Any]:
    """The result of an import: ids are counted, bad rows and findings are listed. `index` is the result of
    indexing, `None` where rows are at fault."""
    brought = done.brought
    return {
        "file": done.table.name,
        "kind": done.table.kind,
        "added": len(brought.added) if brought else 0,
        "changed": len(brought.changed) if brought else 0,
        "removed": len(brought.removed) if brought else 0,
        "unchanged": len(brought.unchanged) if brought else 0,
        "problems": [problem_json(problem, language) for problem in done.table.read.problems],
        "findings": [finding_json(finding, language) for finding in done.findings],
        "missing_columns": list(done.table.left_out),
        "index": indexed,
    }


def checked_json(done: Checked, language: Language) -> dict[str, Any]:
    """The result of a check."""
    return {
        "records": done.records,
        "problems": [{"file": name} | problem_json(problem, language) for name, problem in done.problems],
        "findings": [finding_json(finding, language) for finding in done.findings],
    }


def problem_json(problem: Problem, language: Language) -> dict[str, Any]:
    """A bad cell or row."""
    return {
        "row": problem.row,
        "column": problem.column,
        "value": problem.value,
        "reason": problem.reason.to(language),
        "remedy": problem.remedy.to(language),
        "nearest": problem.nearest,
    }


def finding_json(finding: Finding, language: Language) -> dict[str, Any]:
    """Something that a check found."""
    return {
        "level": finding.level,
        "kind": finding.kind,
        "record": finding.record,
        "place": finding.place,
        "column": finding.column,
        "reason": finding.reason.to(language),
        "remedy": finding.remedy.to(language),
    }


def column_json(column: Column, language: Language) -> dict[str, Any]:
    """A column of the template; `allowed` lists the values of a closed list, key and label."""
    terms = taxonomy(column.taxonomy).terms.values() if column.taxonomy else ()
    allowed = [{"key": term.key, "label": term.label.to(language)} for term in terms]
    return {
        "name": column.name,
        "about": column.about.to(language),
        "form": column.form,
        "required": column.required,
        "several": column.several,
        "allowed": allowed or [{"key": word, "label": word} for word in column.words],
    }


def imported_words(done: Imported, indexed: dict[str, Any] | None, language: Language) -> str:
    """The result of an import for people."""
    lines = [f"✗ {problem.sentence.to(language)}" for problem in done.table.read.problems]
    if done.brought is not None:
        added, changed = len(done.brought.added), len(done.brought.changed)
        removed, unchanged = len(done.brought.removed), len(done.brought.unchanged)
        numbers = Text(
            f"Dodane: {added}, zmienione: {changed}, usunięte: {removed}, bez zmian: {unchanged}.",
            f"Added: {added}, changed: {changed}, removed: {removed}, unchanged: {unchanged}.",
        )
        lines.append(numbers.to(language))
        failed = indexed["failed"] if indexed else []
        lines += [f"✗ {item['document']}: {item['reason']} {item['remedy']}" for item in failed]
    lines += [_finding_words(finding, language) for finding in done.findings]
    if done.table.left_out:
        columns = ", ".join(done.table.left_out)
        told = Text(f"Kolumny pominięte w pliku: {columns}.", f"Columns that the file leaves out: {columns}.")
        lines.append(told.to(language))
    return "\n".join(lines)


def checked_words(done: Checked, language: Language) -> str:
    """The result of a check for people."""
    counts = ", ".join(f"{kind} {count}" for kind, count in done.records.items())
    lines = [Text(f"Rekordy: {counts}.", f"Records: {counts}.").to(language)]
    lines += [f"✗ {name}, {problem.sentence.to(language)}" for name, problem in done.problems]
    lines += [_finding_words(finding, language) for finding in done.findings]
    if len(lines) == 1:
        lines.append(Text("Nic do poprawy.", "Nothing to mend.").to(language))
    return "\n".join(lines)


def _finding_words(finding: Finding, language: Language) -> str:
    mark = "✗" if finding.level == "error" else "•"
    where = f"{finding.place}, {finding.record}, {finding.column}"
    return f"{mark} {where}: {finding.reason.to(language)}. {finding.remedy.to(language)}"
