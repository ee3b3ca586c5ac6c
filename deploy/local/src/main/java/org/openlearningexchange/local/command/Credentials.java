package org.openlearningexchange.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openlearningexchange.local.api.ClientCredentials;
import org.openlearningexchange.local.exchange.Secrets;
import org.openlearningexchange.local.process.LocalFailure;

/**
 * Who may do what in this exchange, for the person whose machine it is: credentials.json, readable
 * by its owner only.
 */
record Credentials(ClientCredentials operator, List<Member> members) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A member with the one client that acts for it. */
  record Member(String id, String name, ClientCredentials client) {}

  Credentials {
    members = List.copyOf(members);
  }

  static Credentials read(Path file, ClientCredentials operator) {
    if (!Files.exists(file)) {
      return new Credentials(operator, List.of());
    }
    try {
      return JSON.readValue(file.toFile(), Credentials.class);
    } catch (IOException e) {
      throw new LocalFailure("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  void write(Path file) {
    try {
      Secrets.writePrivately(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    } catch (IOException e) {
      throw new LocalFailure("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  Member get(SampleMember member) {
    return find(member.fullName())
        .orElseThrow(() -> new IllegalStateException(member.fullName() + " is not enrolled"));
  }

  Optional<Member> find(String nameOrId) {
    return members.stream()
        .filter(member -> member.id().equals(nameOrId) || member.name().equalsIgnoreCase(nameOrId))
        .findFirst();
  }

  Credentials with(Member member) {
    List<Member> more = new ArrayList<>(members);
    more.add(member);
    return new Credentials(operator, more);
  }
}
