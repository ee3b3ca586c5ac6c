package org.openlearningexchange.search.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestTokens;
import org.openlearningexchange.search.Api;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "kafka,elasticsearch"))
class LimitIT {
  private static final long BURST = 1_000_000;

  @Test
  void countsATokensClientWhateverItsAddress() {
    String token = "Bearer " + TestTokens.member(UUID.randomUUID());

    long fromOne = left(Api.raw("/export?size=0", "Authorization", token));
    long fromAnother =
        left(
            Api.raw(
                "/export?size=0", "Authorization", token, "X-Forwarded-For", "2001:db8:7:7::1"));

    assertThat(fromOne).isEqualTo(BURST - 20);
    assertThat(fromAnother).isLessThan(fromOne);
  }

  @Test
  void countsOthersByTheAddressThatTheGatewayNames() {
    long first = left(Api.raw("/export?size=0", "X-Forwarded-For", "2001:db8:8:8::1"));

    long ofTheSameNetwork = left(Api.raw("/export?size=0", "X-Forwarded-For", "2001:db8:8:8:9::"));
    long ofAnother = left(Api.raw("/export?size=0", "X-Forwarded-For", "2001:db8:8:9::1"));

    assertThat(first).isEqualTo(BURST - 20);
    assertThat(ofTheSameNetwork).isLessThan(first);
    assertThat(ofAnother).isEqualTo(BURST - 20);
  }

  @Test
  void saysSoInTheDescriptionOfEveryOperation() {
    JsonNode paths = Api.get("/openapi?format=json").body().path("paths");

    assertThat(paths).isNotEmpty();
    paths.forEach(
        path ->
            path.forEach(
                operation ->
                    assertThat(operation.path("responses").has("429"))
                        .as(operation.path("summary").asText())
                        .isTrue()));
  }

  private static long left(HttpResponse<String> answer) {
    String header = answer.headers().firstValue("RateLimit").orElseThrow();
    return Long.parseLong(header.replaceAll(".*;r=(\\d+);.*", "$1"));
  }
}
