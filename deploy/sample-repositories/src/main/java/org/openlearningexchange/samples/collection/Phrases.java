package org.openlearningexchange.samples.collection;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * The words of generated records.
 *
 * @param iscedF the subject of each topic, in the order of every language's topics
 */
record Phrases(
    List<String> iscedF,
    List<String> rights,
    List<String> givenNames,
    List<String> familyNames,
    List<Language> languages) {

  /**
   * @param topics each "name; keyword; keyword"
   * @param titles {topic} and {n} are filled in
   */
  record Language(
      String tag,
      List<String> topics,
      List<String> titles,
      List<String> about,
      List<String> content,
      List<String> use) {

    Topic topic(int number) {
      List<String> words = Arrays.asList(topics.get(number).split("; "));
      return new Topic(words.get(0), words);
    }
  }

  record Topic(String name, List<String> keywords) {}

  static Phrases load() {
    try (InputStream in =
        Phrases.class.getResourceAsStream("/org/openlearningexchange/samples/generated.json")) {
      if (in == null) {
        throw new IllegalStateException("generated.json is missing from the jar");
      }
      return new ObjectMapper().readValue(in, Phrases.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
