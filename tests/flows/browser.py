"""Headless Chromium on Prefect's UI."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.expected_conditions import element_to_be_clickable
from selenium.webdriver.support.ui import Select
from selenium.webdriver.support.wait import WebDriverWait

ARGUMENTS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--no-proxy-server", "--hide-scrollbars",
)  # fmt: skip
WAIT = 60
MISSING = "Chromium is not installed (on Debian: apt-get install chromium chromium-driver)"


class Browser:
    """What a person does in Prefect's UI. ``address`` is the server's."""

    def __init__(self, driver: webdriver.Chrome, address: str) -> None:
        self.driver = driver
        self.address = address

    def open(self, path: str, *, until: str) -> None:
        """Open a page and wait until it shows some words."""
        self.driver.get(self.address + path)
        self.wait_for(until)

    def wait_for(self, words: str) -> None:
        WebDriverWait(self.driver, WAIT).until(lambda _: words in self.text, f"{words!r} does not show in:\n{self.text}")

    @property
    def text(self) -> str:
        return str(self.driver.find_element(By.TAG_NAME, "body").text)

    def table(self) -> list[dict[str, str]]:
        """The rows of the table that is shown, by its head."""
        head = [cell.text for cell in self.driver.find_elements(By.CSS_SELECTOR, "thead th")]
        rows = self.driver.find_elements(By.CSS_SELECTOR, "tbody tr")
        return [dict(zip(head, (cell.text for cell in row.find_elements(By.TAG_NAME, "td")), strict=True)) for row in rows]

    def links(self) -> list[str]:
        return [str(link.get_attribute("href")) for link in self.driver.find_elements(By.CSS_SELECTOR, "tbody a")]

    def fill(self, label: str, value: str) -> None:
        box = self._field(label).find_element(By.TAG_NAME, "textarea")
        box.clear()
        box.send_keys(value)

    def options(self, label: str) -> list[str]:
        return [str(option.get_attribute("value")) for option in self._field(label).find_elements(By.TAG_NAME, "option")]

    def choose(self, label: str, value: str) -> None:
        Select(self._field(label).find_element(By.TAG_NAME, "select")).select_by_visible_text(value)

    def submit(self) -> None:
        """Press the form's button, if the form is still there."""
        for button in self.driver.find_elements(By.XPATH, "//button[normalize-space()='Submit']"):
            WebDriverWait(self.driver, WAIT).until(element_to_be_clickable(button)).click()

    def save(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.driver.save_screenshot(str(path))

    def asked_hosts(self) -> set[str]:
        """The hosts that pages have asked for anything since this was called last."""
        hosts = set()
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = urlsplit(message["params"]["request"]["url"])
                hosts |= {url.hostname or ""} if url.scheme in ("http", "https", "ws", "wss") else set()
        return hosts

    def _field(self, label: str) -> WebElement:
        xpath = f"//span[contains(@class, 'schema-form-property__label')][normalize-space()='{label}' or normalize-space()='{label} (Optional)']"
        WebDriverWait(self.driver, WAIT).until(lambda driver: driver.find_elements(By.XPATH, xpath), f"the form has no field {label!r}")
        return self.driver.find_element(By.XPATH, f"{xpath}/ancestor::div[contains(@class, 'p-label ')][1]")


def skip_without_chromium() -> None:
    """Skip the test where no browser is installed."""
    if not shutil.which("chromium") or not shutil.which("chromedriver"):
        pytest.skip(MISSING)


@contextmanager
def browsing(address: str, width: int = 1600, height: int = 900) -> Iterator[Browser]:
    """Chromium with an empty profile, for the length of a ``with`` block."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = Options()
        options.binary_location = shutil.which("chromium") or ""
        for argument in (*ARGUMENTS, f"--user-data-dir={profile}", f"--window-size={width},{height}"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
        chrome = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        try:
            yield Browser(chrome, address)
        finally:
            chrome.quit()
