package org.openlearningexchange.harvest.mapping.xml;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Where the resource is, by LOM's categories 1.1 and 4: its page and its files. */
final class LomTechnical {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z]{2,20}/[A-Za-z0-9.+-]{2,100}(?:;.{0,100})?");

  private final XmlElement lom;
  private final ResourceDraft draft;

  LomTechnical(XmlElement lom, ResourceDraft draft) {
    this.lom = lom;
    this.draft = draft;
  }

  void map() {
    List<String> locations = values("location").toList();
    locations.forEach(draft::address);
    identifiers().forEach(draft::address);
    List<URI> files =
        locations.stream()
            .flatMap(location -> WebAddresses.http(location).stream())
            .filter(WebAddresses::isFile)
            .distinct()
            .toList();
    List<String> formats =
        values("format").filter(f -> MEDIA_TYPE.matcher(f).matches()).distinct().toList();
    String format = formats.size() == 1 ? formats.get(0) : null;
    if (files.size() <= 1) {
      draft.encoding(files.isEmpty() ? null : files.get(0), format, size());
    } else {
      files.forEach(file -> draft.encoding(file, null, null));
    }
    if (formats.size() > 1) {
      formats.forEach(other -> draft.encoding(null, other, null));
    }
    values("duration").forEach(duration -> draft.source("lom:technical/duration", duration));
  }

  private Stream<String> values(String name) {
    return lom.path("technical", name)
        .map(element -> element.child("duration").orElse(element))
        .map(XmlElement::stripped)
        .filter(value -> !value.isEmpty());
  }

  private @Nullable Long size() {
    return values("size")
        .filter(size -> size.matches("\\d{1,15}"))
        .map(Long::valueOf)
        .filter(size -> size > 0)
        .findFirst()
        .orElse(null);
  }

  private Stream<String> identifiers() {
    Stream<String> ieee = lom.path("general", "identifier").flatMap(LomTechnical::entries);
    Stream<String> ims = lom.path("general", "catalogentry").flatMap(LomTechnical::entries);
    Stream<String> bare =
        lom.path("general", "identifier")
            .filter(identifier -> identifier.children().isEmpty())
            .map(XmlElement::stripped);
    return Stream.of(ieee, ims, bare).flatMap(s -> s).filter(entry -> !entry.isEmpty());
  }

  /** The entry; with its catalogue before it where only that says what it is. */
  static Stream<String> entries(XmlElement identifier) {
    String catalog = identifier.child("catalog").map(XmlElement::stripped).orElse("");
    return identifier
        .all("entry")
        .map(XmlElement::stripped)
        .map(entry -> WebAddresses.withScheme(catalog, entry));
  }
}
