"""``peerdesk``: without a command the window, otherwise the command line."""

import sys


def main() -> int:
    """Run what was asked for; return the exit code."""
    answer = None
    if len(sys.argv) > 1:
        from peerdesk import cli  # noqa: PLC0415 - the window's parent stays small

        answer = cli.main(sys.argv[1:])
    if isinstance(answer, int):
        return answer
    from peerdesk import launcher  # noqa: PLC0415 - the window itself has no use for it

    return launcher.run(answer)


if __name__ == "__main__":
    sys.exit(main())
