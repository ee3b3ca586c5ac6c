package org.openlearningexchange.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.openlearningexchange.local.api.Api;
import org.openlearningexchange.local.api.ClientCredentials;
import org.openlearningexchange.local.command.Credentials.Member;

/**
 * Members, clients and repositories, made through the public API as any operator and member would;
 * never twice.
 */
final class Enrolment {
  /** A repository as the catalogue shows it, and whether it was registered only now. */
  record Registration(JsonNode repository, boolean isNew) {
    String id() {
      return repository.path("id").asText();
    }
  }

  static final String OAI_PMH = "oai-pmh";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final LocalSetup setup;

  Enrolment(LocalSetup setup) {
    this.setup = setup;
  }

  /**
   * The members with a client each; each is kept as soon as it is there, since a secret is shown
   * only once.
   */
  Credentials enrolMembers() {
    Credentials credentials = setup.credentials();
    for (SampleMember wanted : SampleMember.values()) {
      if (credentials.find(wanted.fullName()).isEmpty()) {
        credentials = credentials.with(enrol(wanted));
        credentials.write(setup.data().credentials());
      }
    }
    return credentials;
  }

  /** The repository at this address, registered now if it was not. */
  Registration register(Member member, URI baseUrl, String name, String protocol) {
    return findRepository(baseUrl)
        .map(repository -> new Registration(repository, false))
        .orElseGet(() -> new Registration(registerAnew(member, baseUrl, name, protocol), true));
  }

  private Optional<JsonNode> findRepository(URI baseUrl) {
    return all(Api.withoutToken(catalog()), "/repositories").stream()
        .filter(repository -> repository.path("baseUrl").asText().equals(baseUrl.toString()))
        .filter(repository -> !repository.path("state").asText().startsWith("retir"))
        .findFirst();
  }

  private JsonNode registerAnew(Member member, URI baseUrl, String name, String protocol) {
    ObjectNode draft = JSON.objectNode();
    draft
        .put("memberId", member.id())
        .put("name", name)
        .put("baseUrl", baseUrl.toString())
        .put("protocol", protocol);
    return as(member.client()).post("/repositories", draft);
  }

  private Member enrol(SampleMember wanted) {
    Api operator = as(setup.exchange().operator());
    String id =
        all(operator, "/members").stream()
            .filter(member -> member.path("name").path("en").asText().equals(wanted.fullName()))
            .findFirst()
            .orElseGet(() -> operator.post("/members", draft(wanted)))
            .path("id")
            .asText();
    JsonNode client =
        operator.post(
            "/clients",
            JSON.objectNode()
                .put("memberId", id)
                .put("role", "member")
                .put("name", wanted.fullName()));
    return new Member(
        id,
        wanted.fullName(),
        new ClientCredentials(client.path("id").asText(), client.path("secret").asText()));
  }

  private static ObjectNode draft(SampleMember wanted) {
    ObjectNode draft = JSON.objectNode();
    draft.putObject("name").put("en", wanted.fullName());
    return draft.put("homepage", wanted.homepage().toString()).put("country", wanted.country());
  }

  private static List<JsonNode> all(Api api, String path) {
    return api.list(path + "?limit=200");
  }

  private Api as(ClientCredentials client) {
    return new Api(catalog(), () -> setup.exchange().token(client));
  }

  private URI catalog() {
    return setup.exchange().url("catalog-service");
  }
}
