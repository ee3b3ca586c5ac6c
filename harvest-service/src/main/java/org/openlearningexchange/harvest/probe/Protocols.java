package org.openlearningexchange.harvest.probe;

import java.util.List;
import java.util.Optional;
import org.openlearningexchange.harvest.protocol.SourceProtocol;

/** The protocols that are known, by their names in registrations. */
record Protocols(List<SourceProtocol> all) {
  static final String OAI_PMH = "oai-pmh";

  Protocols {
    all = List.copyOf(all);
  }

  Optional<SourceProtocol> find(String name) {
    return all.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  List<String> names() {
    return all.stream().map(SourceProtocol::name).toList();
  }
}
