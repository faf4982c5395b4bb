"""A print service of its own: the real CUPS and CUPS-PDF, away from the computer's.

Configuration, socket, spool, log and paper lie in one folder that is thrown away.
Only CUPS-PDF reads its settings from a fixed place, so one file of this name stands
there for as long as the service runs.
"""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from time import monotonic

import pytest

CUPSD = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
LAYOUT = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
PATIENCE_SECONDS = 60.0

SERVICE = """
Listen {here}/cups.sock
LogLevel warn
PageLogFormat %p|%C|%{{job-name}}|%{{media}}
Browsing No
WebInterface No
<Location />
  Allow all
</Location>
<Location /admin>
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
FILES = """
ServerRoot {here}
CacheDir {here}/cache
StateDir {here}/state
RequestRoot {here}/spool
TempDir {here}/spool/tmp
AccessLog {here}/log/access
ErrorLog {here}/log/error
PageLog {here}/log/page
ServerKeychain {here}/keys
User lp
Group lp
SystemGroup root
"""
ON_PAPER = "Out {here}/paper\nSpool {here}/drawing\nLog {here}/log\nGSTmp {here}/tmp\n"


def why_not() -> str:
    """Return why there can be no service here; a build machine must have one."""
    if CUPSD is None or not LAYOUT.exists():
        return "" if os.environ.get("CI") else "CUPS and CUPS-PDF are not installed"
    return "" if os.geteuid() == 0 else "CUPS-PDF prints for root only"


needs_print_service = pytest.mark.skipif(bool(why_not()), reason=why_not())


@contextmanager
def running() -> Iterator["PrintService"]:
    """Return a service without a printer."""
    here = Path(mkdtemp(prefix="peerdesk-cups-"))
    here.chmod(0o755)  # its filters run as somebody else
    service = PrintService(here)
    try:
        service.start()
        yield service
    finally:
        service.stop()
        shutil.rmtree(here, ignore_errors=True)


class PrintService:
    """Printers that are called PDF, Refusing and Stopped, and what came out of them."""

    def __init__(self, here: Path) -> None:
        self.here = here
        self.socket = here / "cups.sock"
        self.settings = Path("/etc/cups", f"cups-pdf-{here.name}.conf")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Write the configuration and wait for the first answer."""
        for name in ("spool/tmp", "cache", "state", "log", "keys", "paper", "tmp"):
            (self.here / name).mkdir(parents=True)
        (self.here / "log" / "page").touch()
        self.settings.write_text(ON_PAPER.format(here=self.here), encoding="utf-8")
        service, files = self.here / "cupsd.conf", self.here / "cups-files.conf"
        for file, text in ((service, SERVICE), (files, FILES)):
            file.write_text(text.format(here=self.here), encoding="utf-8")
        self._process = subprocess.Popen(
            [str(CUPSD), "-f", "-c", str(service), "-s", str(files)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.until(lambda: "not running" not in self.asked("lpstat", "-r"))

    def stop(self) -> None:
        """End the service and take its one file outside away."""
        self.settings.unlink(missing_ok=True)
        if self._process is not None:
            self._process.terminate()
            self._process.wait(PATIENCE_SECONDS)

    def set_up(self) -> None:
        """Add a printer that prints and two that do not."""
        self.add("PDF", "Refusing", "Stopped")
        self.asked("cupsreject", "Refusing")
        self.asked("cupsdisable", "Stopped")
        self.asked("lpadmin", "-d", "PDF")

    def add(self, *names: str) -> None:
        """Set up printers that take jobs and print them."""
        for name in names:
            device = f"cups-pdf:/{self.here.name}"
            self.asked("lpadmin", "-p", name, "-E", "-v", device, "-P", str(LAYOUT))

    def asked(self, *command: str) -> str:
        """Run a program of CUPS here; return what it says."""
        found = shutil.which(command[0], path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
        done = subprocess.run(
            [found or command[0], *command[1:]],
            env={**os.environ, **self.environment(), "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout + done.stderr

    def environment(self) -> dict[str, str]:
        """Return what makes a program of CUPS come here."""
        return {"CUPS_SERVER": str(self.socket)}

    def paper(self) -> list[Path]:
        """Wait until PDF has nothing more to do; return what lies in its tray."""
        self.until(lambda: not self.asked("lpstat", "-o", "PDF"))
        return sorted((self.here / "paper").glob("*.pdf"))

    def waiting(self) -> list[bytes]:
        """Return the documents in the queues, as they were handed over."""
        spooled = sorted((self.here / "spool").glob("d*-*"))
        return [file.read_bytes() for file in spooled]

    def pages(self) -> list[str]:
        """Return a line for each page: printer, copies, title, paper."""
        return (self.here / "log" / "page").read_text(encoding="utf-8").splitlines()

    def clear(self) -> None:
        """Forget every job, and empty the tray and the log of pages."""
        self.asked("cancel", "-a", "-x")
        os.truncate(self.here / "log" / "page", 0)
        for sheet in (self.here / "paper").iterdir():
            sheet.unlink()

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Let the service take calls and answer none."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    def until(self, true: Callable[[], bool]) -> None:
        """Wait for something to be *true*, and not for ever."""
        deadline = monotonic() + PATIENCE_SECONDS
        while not true():
            assert self._process is None or self._process.poll() is None
            assert monotonic() < deadline
