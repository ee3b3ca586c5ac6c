package org.openlearningexchange.harvest.mapping.json.field;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.json.node.Value;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Thumbnails;

/** The files and the thumbnail of a node. */
public final class Media {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "(?:application|audio|image|text|video|model|font|multipart)/[A-Za-z0-9.+_-]{1,100}");
  private static final Pattern SIZE =
      Pattern.compile("(\\d{1,15}(?:[.,]\\d{1,3})?)\\s*(bytes?|b|kb|kib|mb|mib|gb|gib)?");

  private final Node node;
  private final SourceNotes notes;

  public Media(Node node, SourceNotes notes) {
    this.node = node;
    this.notes = notes;
  }

  /** The files: its own, where it is one, and those that it is encoded in. */
  public List<Encoding> encodings() {
    List<Encoding> encodings = new ArrayList<>();
    encoding(node).ifPresent(encodings::add);
    node.all("encoding", "encodings", "associatedMedia", "distribution")
        .filter(value -> value.isNode() || value.text().isPresent())
        .flatMap(value -> of(value).stream())
        .forEach(encodings::add);
    return encodings.stream().distinct().limit(Bounds.VALUES).toList();
  }

  private Optional<Encoding> of(Value value) {
    return value.isNode()
        ? encoding(value.node())
        : link(value).map(address -> new Encoding(address, null, null));
  }

  private Optional<Encoding> encoding(Node file) {
    URI address = file.all("contentUrl").flatMap(v -> link(v).stream()).findFirst().orElse(null);
    if (address == null && file != node) {
      address = file.all("url", "@id").flatMap(v -> link(v).stream()).findFirst().orElse(null);
    }
    String type = type(file);
    Long size = size(file);
    return address == null && type == null && size == null
        ? Optional.empty()
        : Optional.of(new Encoding(address, type, size));
  }

  private Optional<URI> link(Value value) {
    Optional<URI> address = value.link();
    if (address.isEmpty()) {
      value.reference().ifPresent(text -> notes.add("encoding.contentUrl", text));
    }
    return address;
  }

  private @Nullable String type(Node file) {
    for (String text : file.words("encodingFormat", "fileFormat").toList()) {
      String type =
          text.replaceFirst("(?i)^https?://(?:www\\.)?iana\\.org/assignments/media-types/", "");
      Matcher matcher = MEDIA_TYPE.matcher(type);
      if (matcher.lookingAt()) {
        return matcher.group().toLowerCase(Locale.ROOT);
      }
      notes.add("encoding.encodingFormat", text);
    }
    return null;
  }

  private @Nullable Long size(Node file) {
    for (String text : file.words("contentSize", "fileSize").toList()) {
      Matcher size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
      if (size.matches()) {
        long bytes = bytes(size.group(1), size.group(2));
        notes.addChanged("encoding.contentSize", text, String.valueOf(bytes));
        return bytes > 0 ? bytes : null;
      }
      notes.add("encoding.contentSize", text);
    }
    return null;
  }

  private static long bytes(String number, @Nullable String unit) {
    long factor =
        switch (unit == null ? "" : unit) {
          case "kb" -> 1_000L;
          case "kib" -> 1_024L;
          case "mb" -> 1_000_000L;
          case "mib" -> 1_048_576L;
          case "gb" -> 1_000_000_000L;
          case "gib" -> 1_073_741_824L;
          default -> 1L;
        };
    return new BigDecimal(number.replace(',', '.'))
        .multiply(BigDecimal.valueOf(factor))
        .longValue();
  }

  /** A picture of the resource; the logo of its source is none. */
  public @Nullable URI thumbnail() {
    Set<URI> logos =
        node.all("publisher", "provider", "sourceOrganization", "isPartOf")
            .filter(Value::isNode)
            .flatMap(value -> value.node().all("logo"))
            .flatMap(logo -> picture(logo).stream())
            .collect(Collectors.toSet());
    for (Value value :
        node.all("thumbnailUrl", "thumbnail", "image", "primaryImageOfPage").toList()) {
      Optional<URI> picture = picture(value).flatMap(uri -> Thumbnails.of(uri.toString()));
      if (picture.isPresent() && !logos.contains(picture.get())) {
        return picture.get();
      }
      value.reference().ifPresent(text -> notes.add("image", text));
    }
    return null;
  }

  private static Optional<URI> picture(Value value) {
    return value.isNode()
        ? Stream.of("contentUrl", "url", "thumbnailUrl", "@id")
            .flatMap(value.node()::all)
            .flatMap(link -> link.link().stream())
            .findFirst()
        : value.link();
  }
}
