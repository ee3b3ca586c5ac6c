package org.openlearningexchange.catalog.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tokens, and the keys to verify them by. */
@Path("/")
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class TokenEndpoint {
  private final TokenIssuer issuer;
  private final SigningKeys keys;

  public TokenEndpoint(TokenIssuer issuer, SigningKeys keys) {
    this.issuer = issuer;
    this.keys = keys;
  }

  @POST
  @Path("oauth/token")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      summary = "Get an access token",
      description =
          "OAuth 2.0 client credentials (RFC 6749, 4.4). Send client_id and client_secret in the"
              + " form or by HTTP Basic. The token lives five minutes; send it as"
              + " 'Authorization: Bearer …'. Refusals are in the form of RFC 6749, 5.2.")
  @APIResponse(
      responseCode = "200",
      description = "A token",
      content = @Content(schema = @Schema(implementation = AccessToken.class)))
  @APIResponse(
      responseCode = "400",
      description = "invalid_request or unsupported_grant_type",
      content = @Content(schema = @Schema(implementation = OAuthError.class)))
  @APIResponse(
      responseCode = "401",
      description = "invalid_client: unknown, revoked, or the secret is wrong",
      content = @Content(schema = @Schema(implementation = OAuthError.class)))
  @APIResponse(
      responseCode = "429",
      description = "Too many failures in a row; Retry-After says how many seconds to wait",
      content = @Content(schema = @Schema(implementation = OAuthError.class)))
  public Uni<Response> token(
      @Parameter(hidden = true) @HeaderParam("Authorization") @Nullable String authorization,
      @FormParam("grant_type") @Schema(examples = "client_credentials") @Nullable String grantType,
      @FormParam("client_id") @Nullable String clientId,
      @FormParam("client_secret") @Nullable String clientSecret) {
    return issuer
        .answer(new TokenRequest(grantType, authorization, clientId, clientSecret))
        .map(TokenEndpoint::response);
  }

  @GET
  @Path(".well-known/jwks.json")
  @Operation(
      summary = "Read the keys that tokens are signed with",
      description = "A JSON Web Key Set (RFC 7517).")
  @APIResponse(responseCode = "200", description = "The public keys")
  public Map<String, List<Map<String, String>>> keys() {
    return keys.keySet();
  }

  private static Response response(TokenAnswer answer) {
    Response.ResponseBuilder response;
    if (answer instanceof TokenAnswer.Issued issued) {
      response =
          Response.ok(new AccessToken(issued.token(), "Bearer", issued.lifetime().toSeconds()));
    } else {
      response = refused((TokenRefusal) answer);
    }
    return response.header("Cache-Control", "no-store").header("Pragma", "no-cache").build();
  }

  private static Response.ResponseBuilder refused(TokenRefusal refusal) {
    Response.ResponseBuilder response =
        Response.status(refusal.status())
            .entity(new OAuthError(refusal.error(), refusal.description()));
    if (refusal.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
      response.header("WWW-Authenticate", "Basic realm=\"open-learning-exchange\"");
    }
    if (refusal.retryAfter() != null) {
      response.header("Retry-After", refusal.retryAfter().plusMillis(999).toSeconds());
    }
    return response;
  }

  /** RFC 6749, 5.1. */
  record AccessToken(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("token_type") @Schema(examples = "Bearer") String tokenType,
      @JsonProperty("expires_in") @Schema(examples = "300") long expiresIn) {}

  /** RFC 6749, 5.2. */
  record OAuthError(
      @Schema(examples = "invalid_client") String error,
      @JsonProperty("error_description") String errorDescription) {}
}
