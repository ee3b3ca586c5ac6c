package org.openlearningexchange.harvest.mapping.json.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openlearningexchange.harvest.protocol.Metadata;

/**
 * What a page says to robots and miners of all that it holds: its meta elements, and the headers
 * that it came with. Each resource of the page takes it along, since it is kept without the page.
 */
public final class PageSignals {
  /** The member of a resource that holds them, by their names. */
  public static final String MEMBER = "html:meta";

  private static final Set<String> NAMES =
      Set.of(
          "tdm-reservation",
          "tdm-policy",
          "robots",
          "content-usage",
          "http:tdm-reservation",
          "http:tdm-policy",
          "http:x-robots-tag",
          "http:content-usage");

  private static final int LONGEST = 1_000;

  private PageSignals() {}

  static Map<String, String> of(Document page) {
    Map<String, String> signals = new LinkedHashMap<>();
    for (Element meta : page.select("meta[name][content]")) {
      String name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
      String content = meta.attr("content").strip();
      if (NAMES.contains(name) && isTelling(name, content)) {
        signals.putIfAbsent(name, content);
      }
    }
    return signals;
  }

  /** What robots may index is nobody's business here; what they may learn from is. */
  private static boolean isTelling(String name, String content) {
    return !content.isEmpty()
        && content.length() <= LONGEST
        && (!name.contains("robots")
            || content.toLowerCase(Locale.ROOT).matches(".*no(image)?ai.*"));
  }

  static Metadata.Json with(Metadata.Json resource, Map<String, String> signals) {
    if (signals.isEmpty() || !(resource.object() instanceof ObjectNode)) {
      return resource;
    }
    ObjectNode object = resource.object().deepCopy();
    ObjectNode member = object.putObject(MEMBER);
    signals.forEach(member::put);
    return new Metadata.Json(resource.form(), object, resource.base());
  }
}
