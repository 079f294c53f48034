"""An agent that answers questions about a folder. The model calls the three functions below until it knows the answer.

python agent.py FOLDER "QUESTION"
"""

from __future__ import annotations

import sys
from pathlib import Path

from modelrelay import Client, MaxTurnsError
from modelrelay.tools import Step


class Folder:
    """The files of one folder. Methods are tools too: `self` is not part of what the model sees."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def _resolve(self, path: str) -> Path:
        file = (self.root / path).resolve()
        if not file.is_relative_to(self.root):
            raise PermissionError(f"{path} is outside of the folder")  # the model reads this message
        return file

    def list_files(self, pattern: str = "**/*") -> list[str]:
        """List the files of the folder.

        Args:
            pattern: A glob pattern, such as `**/*.md`.
        """
        files = (path for path in self.root.glob(pattern) if path.is_file())
        return sorted(str(path.relative_to(self.root)) for path in files)[:200]

    def read_file(self, path: str, first_line: int = 1, lines: int = 200) -> str:
        """Read lines of a text file.

        Args:
            path: The file, as `list_files` gives it.
            first_line: The first line to read.
            lines: How many lines to read.
        """
        text = self._resolve(path).read_text("utf-8").splitlines()
        return "\n".join(text[first_line - 1 : first_line - 1 + lines])

    def search(self, text: str) -> list[str]:
        """Find lines that contain a text, as `file:line: content`."""
        found = []
        for name in self.list_files():
            content = self._resolve(name).read_text("utf-8", errors="ignore")
            for number, line in enumerate(content.splitlines(), 1):
                if text.lower() in line.lower():
                    found.append(f"{name}:{number}: {line.strip()}")
        return found[:50]


def answer(client: Client, folder: Path, question: str) -> str:
    tools = Folder(folder)

    def show(step: Step) -> None:
        for call in step.reply.tool_calls:
            print(f"→ {call.name}({call.arguments})")

    chat = (
        client.chat("claude-sonnet-4-5")
        .system("Answer from the files only, and name the files that you used.")
        .user(question)
        .tools([tools.list_files, tools.read_file, tools.search])
    )
    try:
        run = chat.run(max_turns=12, on_step=show)
    except MaxTurnsError as error:
        return f"No answer after {len(error.result.steps)} turns."
    return f"{run.text}\n({len(run.steps)} turns, {run.usage.total_tokens} tokens)"


def main(folder: str = ".", question: str = "What is in this folder?") -> None:
    with Client() as client:
        print(answer(client, Path(folder), question))


if __name__ == "__main__":
    main(*sys.argv[1:3])
