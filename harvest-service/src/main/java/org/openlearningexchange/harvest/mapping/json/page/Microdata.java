package org.openlearningexchange.harvest.mapping.json.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The microdata items of a page as nodes of JSON-LD. Pure. */
final class Microdata {
  private static final int DEEPEST = 200;

  private Microdata() {}

  /** The items of schema.org that are no property of another. */
  static List<ObjectNode> items(Document page) {
    return page.select("[itemscope][itemtype*=schema.org]:not([itemprop])").stream()
        .map(element -> item(page, element))
        .toList();
  }

  private static ObjectNode item(Document page, Element element) {
    ObjectNode item = start(element);
    element.children().forEach(child -> collect(child, item, 0));
    for (String id : element.attr("itemref").strip().split("\\s+")) {
      Element referenced = id.isEmpty() ? null : page.getElementById(id);
      if (referenced != null && !element.parents().contains(referenced)) {
        collect(referenced, item, 0);
      }
    }
    return item;
  }

  private static ObjectNode start(Element element) {
    ObjectNode item = Markup.NODES.objectNode();
    for (String type : element.attr("itemtype").strip().split("\\s+")) {
      Markup.put(item, "@type", Markup.NODES.textNode(type));
    }
    if (element.hasAttr("itemid")) {
      item.put("@id", element.attr("itemid"));
    }
    return item;
  }

  private static void collect(Element element, ObjectNode item, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    boolean isItem = element.hasAttr("itemscope");
    ObjectNode inner = isItem ? start(element) : item;
    for (String property : element.attr("itemprop").strip().split("\\s+")) {
      if (!property.isEmpty()) {
        Markup.put(item, property, isItem ? inner : Markup.value(element));
      }
    }
    element.children().forEach(child -> collect(child, inner, depth + 1));
  }
}
