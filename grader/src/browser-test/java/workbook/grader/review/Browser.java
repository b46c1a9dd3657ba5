package workbook.grader.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, as Debian and others install it. */
final class Browser implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    /** Where pictures of the pages are put, to be looked at. */
    private static final Path PICTURES = Path.of("target/screenshots");

    /** Looking at every text of a page takes seconds, and much longer on a busy machine. */
    private static final Duration SCRIPT = Duration.ofMinutes(5);

    /** Warns that it does not know a browser newer than itself; nothing here needs that. */
    private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    private final ChromeDriver driver;

    Browser() {
        if (!Files.isExecutable(PROGRAM) || !Files.isExecutable(DRIVER)) {
            throw new IllegalStateException("these tests need " + PROGRAM + " and " + DRIVER
                + "; on Debian: apt-get install chromium chromium-driver");
        }
        DEVTOOLS.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM.toString());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--window-size=1280,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("browser", Level.ALL);
        logs.enable("performance", Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        this.driver = new ChromeDriver(new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile()).build(), options);
        driver.manage().timeouts().scriptTimeout(SCRIPT);
    }

    void open(Path file) {
        open(file.toUri().toString());
    }

    void open(String address) {
        driver.get(address);
    }

    /** The name of the page that is open, decoded. */
    String page() {
        String path = URI.create(driver.getCurrentUrl()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String fragment() {
        return URI.create(driver.getCurrentUrl()).getFragment();
    }

    /** What the console says since it was asked last. */
    List<String> console() {
        return logged("browser");
    }

    /** Addresses that were asked for since they were asked for last. */
    List<String> requests() {
        return logged("performance").stream()
            .filter(entry -> entry.contains("Network.requestWillBeSent\""))
            .map(entry -> entry.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
            .toList();
    }

    private List<String> logged(String type) {
        return StreamSupport.stream(driver.manage().logs().get(type).spliterator(), false)
            .map(LogEntry::getMessage).toList();
    }

    /** From now on, time is counted while the page's thread runs, so other programs cost none. */
    void countBusyTime() {
        driver.executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
    }

    /** What the page that is open has taken to be read, laid out and run, in milliseconds. */
    @SuppressWarnings("unchecked")
    long busyMillis() {
        script("document.body.offsetHeight");
        List<Map<String, Object>> metrics = (List<Map<String, Object>>)
            driver.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
        return metrics.stream().filter(each -> each.get("name").equals("TaskDuration"))
            .mapToLong(each -> Math.round(1000 * ((Number) each.get("value")).doubleValue()))
            .findFirst().orElseThrow();
    }

    Object script(String code, Object... arguments) {
        return driver.executeScript(code, arguments);
    }

    long number(String code) {
        return ((Number) script(code)).longValue();
    }

    @SuppressWarnings("unchecked")
    List<String> strings(String code) {
        return (List<String>) script(code);
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
            .map(WebElement::getText).toList();
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** The size of the window, in pixels of style sheets. */
    void size(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width,
            "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void media(String type, String scheme) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", type, "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void scripts(boolean run) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    void allowClipboard() {
        driver.executeCdpCommand("Browser.grantPermissions", Map.of("permissions",
            List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    }

    Object asynchronous(String code) {
        return driver.executeAsyncScript(code);
    }

    /** A picture of the whole page. */
    void picture(String name, int width) {
        size(width, 900);
        long height = number("return document.documentElement.scrollHeight");
        size(width, (int) Math.min(height, 6_000));
        keep(name + ".png", driver.getScreenshotAs(OutputType.BYTES));
        size(width, 900);
    }

    void paper(String name) {
        keep(name + ".pdf", Base64.getDecoder().decode((String) driver
            .executeCdpCommand("Page.printToPDF", Map.of("printBackground", false)).get("data")));
    }

    private static void keep(String name, byte[] bytes) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name, e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
