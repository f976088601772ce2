"""The Node that Playwright brings along, so that no test has to do without one."""

from pathlib import Path

import playwright

NODE = str(Path(playwright.__file__).parent / "driver" / "node")
