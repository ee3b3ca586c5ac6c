package org.openlearningexchange.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openlearningexchange.endtoend.Exchange.SOON;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.openlearningexchange.samples.RepositoryOptions;
import org.openlearningexchange.samples.SampleRepository;
import org.openlearningexchange.samples.collection.SampleCollections;

/** The widget on a portal's page, which is of another origin, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class WidgetJourneyIT {
  private final Exchange exchange = Exchange.running();
  private final List<String> errors = new ArrayList<>();
  private Playwright playwright;
  private Browser browser;
  private HttpServer portal;
  private Page page;

  @BeforeAll
  void harvestAndOpenPortal() throws IOException {
    SampleRepository source =
        exchange
            .repositories()
            .add("/widget", SampleCollections.named("aurora"), RepositoryOptions.defaults());
    // no element of HTML, so that it is left in the text by whoever cleans HTML to text
    source.changeTitle(
        source.liveIdentifiers().iterator().next(),
        "Zwiebelkuchen <x tabindex=1 autofocus onfocus=alert(1)> und mehr");
    String member = exchange.member("University on a portal");
    exchange.firstRun(exchange.register(member, "Portal", source.baseUrl()));
    await().atMost(SOON).until(() -> exchange.visible(member) == source.liveIdentifiers().size());
    portal = portalPage();
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
    playwright.close();
    portal.stop(0);
  }

  @BeforeEach
  void openPage() {
    page = browser.newPage();
    page.onPageError(errors::add);
    page.onDialog(dialog -> errors.add("dialog: " + dialog.message()));
    page.navigate("http://localhost:" + portal.getAddress().getPort() + "/");
  }

  @AfterEach
  void closePage() {
    page.close();
    assertThat(errors).isEmpty();
  }

  @Test
  void findsShowsProviderAndLicenceAndContinues() throws IOException {
    Response answer =
        page.waitForResponse(
            response -> response.url().contains("/search?"), () -> search("algebra"));

    Locator results = page.getByRole(AriaRole.LISTITEM);
    assertThat(results.first())
        .containsText(
            new ObjectMapper().readTree(answer.text()).at("/items/0/provider/name").asText());
    assertThat(results.first()).containsText("CC");
    int before = results.count();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show more")).click();
    assertThat(results.nth(before)).isVisible();
  }

  @Test
  void showsWhatANearSpellingFindsAndMarksItsWords() {
    search("algbera");

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Results for “algebra”");
    assertThat(page.locator("oer-search mark").first()).isVisible();
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
  }

  @Test
  void isUsableWithTheKeyboardAlone() {
    page.getByRole(AriaRole.COMBOBOX).waitFor();
    page.keyboard().press("Tab");
    page.keyboard().type("algebra");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.LISTITEM).first()).isVisible();

    boolean reached = false;
    for (int tabs = 0; tabs < 10 && !reached; tabs++) {
      page.keyboard().press("Tab");
      reached =
          (boolean)
              page.evaluate(
                  "() => document.querySelector('oer-search').shadowRoot.activeElement?.matches('li"
                      + " a, article a') ?? false");
    }

    assertThat(reached).as("a result's link is reached by Tab").isTrue();
  }

  @Test
  void suggestsTitlesThatArrowsAndEnterChoose() {
    page.getByRole(AriaRole.COMBOBOX).click();
    page.keyboard().type("zwiebelk");
    assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Zwiebelkuchen");
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");

    assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
    assertThat(page.getByRole(AriaRole.LISTITEM).first()).containsText("Zwiebelkuchen");
  }

  @Test
  void showsATitleFullOfMarkupAsText() {
    search("Zwiebelkuchen");

    assertThat(page.getByRole(AriaRole.LISTITEM).first()).containsText("<x tabindex");
    assertThat(page.locator("oer-search x").count()).isZero();
  }

  @Test
  void passesTheAccessibilityChecks() {
    search("algebra");
    assertThat(page.getByRole(AriaRole.LISTITEM).first()).isVisible();

    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
  }

  @Test
  void showsALicenceAsDisputedAndPassesTheAccessibilityChecksThen() {
    String resource = exchange.find("size=1&q=Zwiebelkuchen").at("/items/0/id").asText();
    Disputes disputes = new Disputes(exchange);
    disputes.restrict(disputes.acknowledged(resource), "flagged");
    await()
        .atMost(SOON)
        .until(() -> exchange.find("size=1&q=Zwiebelkuchen").at("/items/0").has("dispute"));

    search("Zwiebelkuchen");

    Locator result = page.getByRole(AriaRole.LISTITEM).first();
    assertThat(result).containsText("Licence disputed");
    assertThat(result).not().containsText("CC");
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
  }

  @Test
  void leadsToAPageOfTheResourceThatRunsNothingAndPassesTheAccessibilityChecks() {
    page.onConsoleMessage(message -> errors.add(message.text()));
    String resource = exchange.find("size=1&q=Zwiebelkuchen").at("/items/0/id").asText();

    page.navigate(exchange.processes().url("search-service") + "/resources/" + resource);

    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("<x tabindex=1 autofocus onfocus=alert(1)>");
    assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK).first()).isVisible();
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    assertThat(page.context().cookies()).isEmpty();
  }

  @Test
  void leavesNoCookieAndNothingInStorage() {
    search("algebra");
    assertThat(page.getByRole(AriaRole.LISTITEM).first()).isVisible();

    assertThat(page.context().cookies()).isEmpty();
    assertThat(page.evaluate("() => localStorage.length + sessionStorage.length")).isEqualTo(0);
  }

  private void search(String words) {
    Locator box = page.getByRole(AriaRole.COMBOBOX);
    box.fill(words);
    box.press("Enter");
  }

  private HttpServer portalPage() throws IOException {
    String html =
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>A portal</title>
        <script type="module" src="%s/widget/v1/oer-search.js"></script></head>
        <body><main><h1>A portal</h1><oer-search size="5"></oer-search></main></body>
        </html>
        """
            .formatted(exchange.processes().url("search-service"));
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        http -> {
          http.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          http.sendResponseHeaders(200, body.length);
          http.getResponseBody().write(body);
          http.close();
        });
    server.start();
    return server;
  }
}
