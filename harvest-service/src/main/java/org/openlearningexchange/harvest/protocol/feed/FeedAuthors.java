package org.openlearningexchange.harvest.protocol.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Who wrote an entry. Pure. */
final class FeedAuthors {
  /** RSS 2.0: {@code somebody@example.org (Some Body)}. */
  private static final Pattern MAILBOX = Pattern.compile("^(\\S{1,200}@\\S{1,200})\\s*\\((.*)\\)$");

  private FeedAuthors() {}

  static Stream<ObjectNode> of(FeedEntry entry) {
    List<ObjectNode> stated =
        Stream.concat(entry.owns("author"), others(entry)).map(FeedAuthors::author).toList();
    String ofFeed = entry.feedAuthor();
    return stated.isEmpty() && ofFeed != null ? Stream.of(named(ofFeed)) : stated.stream();
  }

  /** Of a module, such as iTunes', where the entry has none of its own. */
  private static Stream<XmlElement> others(FeedEntry entry) {
    return entry.owns("author").findAny().isPresent()
        ? Stream.empty()
        : entry.entry().all("author");
  }

  private static ObjectNode author(XmlElement author) {
    if (author.children().isEmpty()) {
      return mailbox(author.stripped());
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (String name : List.of("name", "email", "uri")) {
      FeedEntry.put(json, name, author.child(name).map(XmlElement::text));
    }
    return json;
  }

  private static ObjectNode mailbox(String text) {
    Matcher mailbox = MAILBOX.matcher(text);
    if (!mailbox.matches()) {
      return named(text);
    }
    ObjectNode json = named(mailbox.group(2));
    FeedEntry.put(json, "email", Optional.of(mailbox.group(1)));
    return json;
  }

  private static ObjectNode named(String name) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    FeedEntry.put(json, "name", Optional.of(name));
    return json;
  }
}
