package org.openlearningexchange.harvest.protocol.sitemap;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.harvest.fetch.BodyForm;
import org.openlearningexchange.harvest.fetch.ContentType;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;
import org.openlearningexchange.harvest.protocol.document.CharacterSource;
import org.openlearningexchange.harvest.protocol.document.Contents;
import org.openlearningexchange.harvest.protocol.document.DocumentForm;
import org.openlearningexchange.harvest.protocol.document.Entries;
import org.openlearningexchange.harvest.protocol.document.Entry;
import org.openlearningexchange.harvest.protocol.document.Inspection;
import org.openlearningexchange.harvest.protocol.document.TextEncoding;
import org.openlearningexchange.harvest.protocol.document.XmlEntries;
import org.openlearningexchange.harvest.protocol.document.XmlEntries.Kind;

/** Sitemaps and sitemap indexes in XML, and sitemaps that are lists of addresses. */
final class SitemapForm implements DocumentForm {
  private static final int MOST_ENTRIES = 50_000;
  private static final int LONGEST_ENTRY = 65_536;
  private static final Set<String> ROOTS = Set.of("urlset", "sitemapindex");

  @Override
  public String accept() {
    return "application/xml, text/xml, text/plain;q=0.9, */*;q=0.1";
  }

  @Override
  public Inspection inspect(Spool body, ContentType type, URI address) throws IOException {
    return switch (BodyForm.of(body)) {
      case XML -> xml(body);
      case TEXT -> text(body);
      case HTML -> new Inspection.NotReadable("the source answered with an HTML page", true);
      case EMPTY -> new Inspection.NotReadable("the answer is empty", true);
      case JSON, BINARY -> new Inspection.NotReadable("the answer is no sitemap", true);
    };
  }

  private static Inspection xml(Spool body) throws IOException {
    Entries.Opener opener = () -> new XmlEntries(body, SitemapForm::kind, LONGEST_ENTRY);
    try (XmlEntries entries = new XmlEntries(body, SitemapForm::kind, LONGEST_ENTRY)) {
      long count = count(entries);
      String root = String.valueOf(entries.root()).toLowerCase(Locale.ROOT);
      return ROOTS.contains(root)
          ? readable(opener, count, entries.fault())
          : new Inspection.NotReadable(
              entries.root() == null
                  ? String.valueOf(entries.fault())
                  : "the answer is XML, but no sitemap: its root is " + entries.root(),
              entries.root() == null);
    }
  }

  private static Kind kind(List<String> around, String name) {
    boolean isRoot = around.isEmpty();
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "urlset", "sitemapindex" -> isRoot ? Kind.AROUND : Kind.PART;
      case "url", "sitemap" -> isRoot ? Kind.PART : Kind.ENTRY;
      default -> Kind.PART;
    };
  }

  private static Inspection text(Spool body) throws IOException {
    TextEncoding encoding = TextEncoding.of(body);
    Entries.Opener opener = () -> new Lines(new CharacterSource(encoding.read(body)));
    try (Entries entries = opener.open()) {
      Entry first = entries.next();
      boolean isList = first != null && SitemapEntry.read(first) instanceof SitemapEntry.Listed;
      return isList
          ? readable(opener, 1 + count(entries), null)
          : new Inspection.NotReadable("the answer is text, but no list of addresses", true);
    }
  }

  private static long count(Entries entries) throws IOException {
    long count = 0;
    while (entries.next() != null) {
      count++;
    }
    return count;
  }

  private static Inspection readable(Entries.Opener opener, long count, @Nullable String fault) {
    Contents contents = new Contents(count, fault, null, true, null, findings(count));
    // entries of a sitemap are no records: they lead to them
    return new Inspection.Readable(
        contents, opener, entry -> new UnreadableRecord(null, "no record", entry.bounded()));
  }

  private static List<Finding> findings(long count) {
    List<Finding> findings = new ArrayList<>();
    if (count > MOST_ENTRIES) {
      findings.add(
          new Finding(
              Finding.Severity.WARNING,
              "sitemap-too-long",
              "A sitemap lists %d addresses; 50,000 are the most.".formatted(count),
              "sitemaps.org, Sitemap file requirements",
              "Split it, and name the parts in a sitemap index.",
              null));
    }
    return findings;
  }

  /** The lines of a text that are not blank. */
  private record Lines(CharacterSource in) implements Entries {
    @Override
    public @Nullable Entry next() throws IOException {
      while (in.peek() >= 0) {
        long line = in.line();
        in.capture(LONGEST_ENTRY);
        while (in.peek() >= 0 && in.peek() != '\n') {
          in.read();
        }
        String text = in.captured(0).strip();
        in.read();
        if (!text.isEmpty()) {
          return new Entry(text, "", "line " + line, null);
        }
      }
      return null;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
