package org.openlearningexchange.harvest.mapping;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * Recognises records that came from this exchange: by their OAI identifier, or by an origin in the
 * provenance that harvesters add (OAI-PMH implementation guidelines, provenance container).
 */
final class Provenances {
  private final Set<String> ownHosts;

  Provenances(Set<String> ownHosts) {
    this.ownHosts =
        ownHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  boolean leadHome(SourceRecord record) {
    return !ownHosts.isEmpty()
        && (isOwnIdentifier(record.identifier())
            || isOwnAddress(record.identifier())
            || record.about().stream().anyMatch(this::hasOwnOrigin));
  }

  private boolean isOwnIdentifier(String identifier) {
    String[] parts = identifier.split(":", 3);
    return parts.length == 3
        && parts[0].equalsIgnoreCase("oai")
        && ownHosts.contains(parts[1].toLowerCase(Locale.ROOT));
  }

  private boolean hasOwnOrigin(XmlElement element) {
    if (element.isNamed("baseURL") && isOwnAddress(element.stripped())) {
      return true;
    }
    if (element.isNamed("identifier") && isOwnIdentifier(element.stripped())) {
      return true;
    }
    return element.children().stream().anyMatch(this::hasOwnOrigin);
  }

  private boolean isOwnAddress(String address) {
    try {
      URI uri = URI.create(address);
      String host = uri.getHost();
      return host != null
          && (ownHosts.contains(host.toLowerCase(Locale.ROOT))
              || ownHosts.contains(String.valueOf(uri.getAuthority()).toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
