package org.openlearningexchange.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The description in containers is one that docker-compose accepts; no engine is needed. */
@Timeout(60)
class ComposeIT {
  private static final Path ROOT = Path.of(System.getProperty("exchange.root"));
  private static final Map<String, String> SECRETS =
      Map.of(
          "POSTGRES_PASSWORD", "p",
          "EXCHANGE_OPERATOR_SECRET", "o",
          "EXCHANGE_CREDENTIALS_KEY", "k",
          "EXCHANGE_NOTICES_KEY", "n",
          "EXCHANGE_CURSOR_SECRET", "c",
          "EXCHANGE_SIGNING_KEY_FILE", "./key.pem");

  @Test
  void isValidAndNamesEveryPart() throws Exception {
    Answer services = compose(SECRETS, "config", "--services");

    assertThat(services.exit()).as(services.text()).isZero();
    assertThat(services.text().lines())
        .contains(
            "postgres",
            "kafka",
            "elasticsearch",
            "catalog-service",
            "harvest-service",
            "rights-service",
            "search-service",
            "gateway");
  }

  @Test
  void refusesToStartWithoutSecrets() throws Exception {
    Answer answer = compose(Map.of(), "config", "-q");

    assertThat(answer.exit()).isNotZero();
    assertThat(answer.text()).contains("in .env");
  }

  private static Answer compose(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            new ArrayList<>(
                List.of("docker-compose", "-f", ROOT.resolve("docker-compose.yml").toString())));
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeAll(SECRETS.keySet());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }

  private record Answer(int exit, String text) {}
}
