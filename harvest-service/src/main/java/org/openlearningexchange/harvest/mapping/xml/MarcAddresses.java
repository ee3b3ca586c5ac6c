package org.openlearningexchange.harvest.mapping.xml;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;

/** Where the work is: MARC's 856 (the resource, a version of it, its thumbnail) and 024. */
final class MarcAddresses {
  private static final Pattern PICTURE =
      Pattern.compile("thumbnail|cover image|vorschaubild|umschlagbild|vignette");
  private static final Pattern ABOUT =
      Pattern.compile(
          "inhaltsverzeichnis|table of contents|klappentext|rezension|review|biograph|abstract");

  private final MarcRecord marc;
  private final ResourceDraft draft;

  MarcAddresses(MarcRecord marc, ResourceDraft draft) {
    this.marc = marc;
    this.draft = draft;
  }

  void map() {
    marc.fields("856").forEach(this::location);
    marc.fields("024")
        .forEach(
            field -> {
              String scheme = field.first().equals("7") ? field.one("2").orElse("") : "";
              field.one("a").ifPresent(id -> draft.address(WebAddresses.withScheme(scheme, id)));
            });
  }

  private void location(MarcRecord.Field field) {
    String material = field.joined("3yz", " ").toLowerCase(Locale.ROOT);
    String address = field.one("u").orElse("");
    if (PICTURE.matcher(material).find()) {
      draft.image(address);
    } else if (!field.second().equals("2") && !ABOUT.matcher(material).find()) {
      draft.address(address);
      Optional<String> format = field.one("q").filter(MediaTypes::isOne);
      Optional<URI> file = WebAddresses.http(address).filter(WebAddresses::isFile);
      draft.encoding(file.orElse(null), format.orElse(null), null);
    }
  }
}
