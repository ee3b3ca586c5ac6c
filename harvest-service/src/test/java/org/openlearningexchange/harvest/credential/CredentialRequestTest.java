package org.openlearningexchange.harvest.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.fetch.SourceCredentials;
import org.openlearningexchange.kit.problem.Problem;

class CredentialRequestTest {
  @Test
  void meansCredentialsOfEachKind() {
    assertThat(new CredentialRequest("basic", "u", "p", null, null, null).credentials())
        .isEqualTo(new SourceCredentials.Basic("u", "p"));
    assertThat(new CredentialRequest("bearer", null, null, "t", null, null).credentials())
        .isEqualTo(new SourceCredentials.Bearer("t"));
    assertThat(new CredentialRequest("api-key", null, null, null, "X-Key", "k").credentials())
        .isEqualTo(new SourceCredentials.ApiKey("X-Key", "k"));
  }

  @Test
  void namesTheFieldThatIsMissingOrWrong() {
    assertThatThrownBy(
            () -> new CredentialRequest("basic", "u", null, "t", null, null).credentials())
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.response().getEntity().toString()).contains("field=password"));
    assertThatThrownBy(
            () -> new CredentialRequest("cookie", null, null, null, null, null).credentials())
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.response().getEntity().toString()).contains("field=kind"));
  }

  @Test
  void showsNoSecretAsText() {
    assertThat(new CredentialRequest("basic", "u", "s3cret", "s3cret", "h", "s3cret").toString())
        .doesNotContain("s3cret");
  }
}
