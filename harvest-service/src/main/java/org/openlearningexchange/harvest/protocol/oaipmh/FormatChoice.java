package org.openlearningexchange.harvest.protocol.oaipmh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Chooses the format that says most about a learning resource. Pure. */
public final class FormatChoice {
  /** Every repository has it (OAI-PMH 2.5), so it is right where the list makes no sense. */
  static final String DUBLIN_CORE = "oai_dc";

  private final List<KnownFormat> order;

  /**
   * @param preferred the first ones, in their order; the others follow in theirs
   */
  public FormatChoice(List<KnownFormat> preferred) {
    this.order = new ArrayList<>(preferred);
    for (KnownFormat format : KnownFormat.values()) {
      if (!order.contains(format)) {
        order.add(format);
      }
    }
  }

  /**
   * The prefix to ask for.
   *
   * @param answer the ListMetadataFormats element
   */
  String best(XmlElement answer) {
    return answer
        .all("metadataFormat")
        .flatMap(format -> offer(format).stream())
        .min(Comparator.comparing(offer -> order.indexOf(offer.format)))
        .map(Offer::prefix)
        .orElse(DUBLIN_CORE);
  }

  private static Optional<Offer> offer(XmlElement format) {
    String prefix = format.child("metadataPrefix").map(XmlElement::stripped).orElse("");
    String namespace = format.child("metadataNamespace").map(XmlElement::stripped).orElse("");
    return prefix.isEmpty()
        ? Optional.empty()
        : KnownFormat.of(prefix, namespace).map(known -> new Offer(prefix, known));
  }

  private record Offer(String prefix, KnownFormat format) {}
}
