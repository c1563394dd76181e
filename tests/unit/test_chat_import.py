"""What importing the chat costs, and who imports Chainlit."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = {"chainlit", "fastapi", "uvicorn", "socketio", "docx", "chromadb", "llama_index", "xllamacpp"}


def test_importing_the_server_loads_nothing_heavy_and_writes_nothing(tmp_path: Path) -> None:
    code = "import sys, assistant.chat.server; print(*sys.modules, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert not HEAVY & set(done.stdout.split())
    assert list(tmp_path.iterdir()) == []


def test_chainlit_is_imported_in_the_chat_only() -> None:
    found = set()
    for folder in ("corpus", "indexing", "assistant", "evals"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                if isinstance(node, ast.ImportFrom) and node.module:
                    names = [node.module]
                if any(name.split(".")[0] == "chainlit" for name in names):
                    found.add(path.relative_to(ROOT).as_posix())
    assert found
    assert [path for path in sorted(found) if not path.startswith("assistant/chat/")] == []
