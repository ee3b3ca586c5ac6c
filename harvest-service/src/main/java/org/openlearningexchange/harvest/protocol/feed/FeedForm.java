package org.openlearningexchange.harvest.protocol.feed;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.fetch.BodyForm;
import org.openlearningexchange.harvest.fetch.ContentType;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.protocol.document.Contents;
import org.openlearningexchange.harvest.protocol.document.DocumentForm;
import org.openlearningexchange.harvest.protocol.document.Entry;
import org.openlearningexchange.harvest.protocol.document.Inspection;
import org.openlearningexchange.harvest.protocol.document.XmlEntries;
import org.openlearningexchange.harvest.protocol.document.XmlEntries.Kind;

/** Feeds as documents of entries. */
final class FeedForm implements DocumentForm {
  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed");

  private final int maxEntry;

  FeedForm(int maxEntry) {
    this.maxEntry = maxEntry;
  }

  @Override
  public String accept() {
    return "application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9,"
        + " application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";
  }

  @Override
  public Inspection inspect(Spool body, ContentType type, URI address) throws IOException {
    BodyForm form = BodyForm.of(body);
    if (form == BodyForm.HTML) {
      return new Inspection.NotReadable("the source answered with an HTML page", true);
    }
    try (XmlEntries entries = entries(body)) {
      long count = 0;
      String surroundings = "";
      for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
        surroundings = count == 0 ? entry.surroundings() : surroundings;
        count++;
      }
      String objection = objection(entries);
      if (objection != null) {
        return new Inspection.NotReadable(objection, entries.root() == null || entries.isHtml());
      }
      FeedHead head = FeedHead.of(entries.parts(), surroundings);
      return readable(body, address, head, count, entries.fault());
    }
  }

  private Inspection readable(
      Spool body, URI address, FeedHead head, long count, @Nullable String fault) {
    Contents contents = new Contents(count, fault, head.next(), head.isComplete(), null, List.of());
    return new Inspection.Readable(
        contents, () -> entries(body), entry -> EntryReading.read(entry, address, head));
  }

  private static @Nullable String objection(XmlEntries entries) {
    String root = entries.root();
    if (root == null || entries.isHtml()) {
      return entries.fault() == null ? "the answer is no feed" : entries.fault();
    }
    return ROOTS.contains(root.toLowerCase(Locale.ROOT))
        ? null
        : "the answer is XML, but no feed: its root is " + root;
  }

  private XmlEntries entries(Spool body) throws IOException {
    return new XmlEntries(body, FeedForm::kind, maxEntry);
  }

  private static Kind kind(List<String> around, String name) {
    String parent = around.isEmpty() ? "" : around.get(0).toLowerCase(Locale.ROOT);
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "rss", "rdf", "feed" -> parent.isEmpty() ? Kind.AROUND : Kind.PART;
      case "channel" -> parent.equals("rss") ? Kind.AROUND : Kind.PART;
      case "item" -> parent.isEmpty() || parent.equals("feed") ? Kind.PART : Kind.ENTRY;
      case "entry" -> parent.equals("feed") ? Kind.ENTRY : Kind.PART;
      default -> Kind.PART;
    };
  }
}
