package org.openlearningexchange.harvest.credential;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.fetch.SourceCredentials;
import org.openlearningexchange.harvest.fetch.SourceCredentials.InvalidCredentialsException;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/**
 * Credentials as they are sent to us.
 *
 * @param kind basic (with user and password), bearer (with token) or api-key (with header and key)
 */
@Schema(
    description =
        "What the source asks for: kind 'basic' with user and password, 'bearer' with token,"
            + " 'api-key' with header and key.")
public record CredentialRequest(
    @Schema(
            required = true,
            enumeration = {"basic", "bearer", "api-key"})
        @Nullable String kind,
    @Nullable String user,
    @Schema(writeOnly = true) @Nullable String password,
    @Schema(writeOnly = true) @Nullable String token,
    @Schema(examples = "X-API-Key") @Nullable String header,
    @Schema(writeOnly = true) @Nullable String key) {

  /**
   * The credentials that are meant.
   *
   * @throws Problem that names the field at fault, not its value
   */
  SourceCredentials credentials() {
    try {
      return switch (String.valueOf(kind)) {
        case "basic" ->
            new SourceCredentials.Basic(given(user, "user"), given(password, "password"));
        case "bearer" -> new SourceCredentials.Bearer(given(token, "token"));
        case "api-key" -> new SourceCredentials.ApiKey(given(header, "header"), given(key, "key"));
        default -> throw invalid("kind", "is 'basic', 'bearer' or 'api-key'");
      };
    } catch (InvalidCredentialsException e) {
      throw invalid(e.field(), e.rule());
    }
  }

  private static String given(@Nullable String value, String field) {
    if (value == null) {
      throw invalid(field, "is needed for this kind");
    }
    return value;
  }

  private static Problem invalid(String field, String rule) {
    return Problem.of(CommonProblem.INVALID_REQUEST, "These are no credentials; see errors.")
        .field(field, rule);
  }

  /** Nothing that could be a secret. */
  @Override
  public String toString() {
    return "CredentialRequest[kind=" + kind + "]";
  }
}
