package org.openlearningexchange.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.openlearningexchange.local.command.Credentials.Member;
import org.openlearningexchange.local.command.Enrolment.Registration;
import org.openlearningexchange.local.process.LocalFailure;

/**
 * Registers one more repository as one of the members, and tells of its probe and its first
 * harvest.
 */
final class Register {
  private final Arguments arguments;
  private final DataFolder data;

  Register(Arguments arguments) {
    this.arguments = arguments.allow("data", "name", "member", "protocol");
    this.data = DataFolder.of(arguments);
  }

  int run() {
    URI address = address();
    LocalSetup setup = LocalSetup.of(data, data.getChoice());
    Member member = member(setup.credentials());
    String name = arguments.find("name").orElse(String.valueOf(address.getHost()));
    String protocol = arguments.find("protocol").orElse(Enrolment.OAI_PMH);
    Registration registration = new Enrolment(setup).register(member, address, name, protocol);
    String id = registration.id();
    Console.say(
        "%s is repository %s of %s (%s)",
        address, id, member.name(), registration.repository().path("state").asText());
    new ProbeFollower(setup.exchange()).awaitActive(id, name);
    JsonNode run = new RunFollower(setup.exchange()).follow(id, name, member.client());
    Console.say(
        "Refused records, if any: %s/runs/%s/refusals",
        setup.exchange().url("harvest-service"), run.path("id").asText());
    return List.of("succeeded", "partial").contains(run.path("state").asText()) ? 0 : 1;
  }

  private URI address() {
    if (arguments.words().size() != 1) {
      throw new LocalFailure(
          "Usage: deploy/local/register URL [--protocol oai-pmh|sitemap|amb|moochub|feed|csv] [--name NAME] [--member NAME-OR-ID]; the URL is the address to harvest from, by default an OAI-PMH base URL.");
    }
    String address = arguments.words().get(0);
    if (!address.matches("https?://[^\\s]+")) {
      throw new LocalFailure(
          "An address to harvest from begins with https:// or http://; this does not: " + address);
    }
    return URI.create(address);
  }

  private Member member(Credentials credentials) {
    Optional<Member> member =
        arguments
            .find("member")
            .map(credentials::find)
            .orElseGet(() -> credentials.members().stream().findFirst());
    return member.orElseThrow(
        () ->
            new LocalFailure(
                "No such member; there are: "
                    + String.join(
                        ", ", credentials.members().stream().map(Member::name).toList())));
  }
}
