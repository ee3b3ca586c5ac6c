package org.openlearningexchange.samples.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One open educational resource as its repository describes it. Both metadata forms are written
 * from this.
 *
 * @param id the local part of the OAI identifier
 * @param datestamp when the description last changed
 * @param language of the material, as BCP 47
 * @param languageAsWritten how the repository writes it in Dublin Core, where it is not the tag
 * @param title and description: by language, the material's own language first
 * @param keywords in the material's language
 * @param iscedF the four-digit ISCED-F 2013 code of the subject
 * @param audience teacher, learner, parent …
 * @param rights the statements exactly as the repository writes them; empty where it says nothing
 * @param issued a year, month or day
 * @param bytes size of the download
 * @param duration of a recording, ISO 8601
 * @param learningTime that a learner needs, ISO 8601
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SampleRecord(
    String id,
    String datestamp,
    boolean deleted,
    List<String> sets,
    String language,
    Optional<String> languageAsWritten,
    Map<String, String> title,
    Map<String, String> description,
    ResourceType type,
    Optional<String> typeAsWritten,
    String iscedF,
    List<String> keywords,
    Level level,
    List<String> audience,
    List<String> rights,
    List<Person> people,
    String publisher,
    String issued,
    String url,
    String format,
    Optional<Long> bytes,
    Optional<String> duration,
    Optional<String> learningTime,
    Optional<Credits> credits,
    Optional<Credential> credential,
    Optional<Accessibility> accessibility) {

  public SampleRecord {
    sets = List.copyOf(sets);
    title = ownLanguageFirst(title, language);
    description = ownLanguageFirst(description, language);
    keywords = List.copyOf(keywords);
    audience = List.copyOf(audience);
    rights = List.copyOf(rights);
    people = List.copyOf(people);
  }

  /** Credits are worth something only with the system that counts them. */
  public record Credits(String system, int value, int hours) {}

  /** What a learner gets who completes the resource. */
  public record Credential(String type, Map<String, String> name) {}

  /** In the words of schema.org. */
  public record Accessibility(
      List<String> accessMode,
      List<String> features,
      List<String> hazards,
      Map<String, String> summary) {}

  public SampleRecord withTitle(String text) {
    return withTitles(Map.of(language, text));
  }

  public SampleRecord withDescription(String text) {
    return new SampleRecord(
        id,
        datestamp,
        deleted,
        sets,
        language,
        languageAsWritten,
        title,
        Map.of(language, text),
        type,
        typeAsWritten,
        iscedF,
        keywords,
        level,
        audience,
        rights,
        people,
        publisher,
        issued,
        url,
        format,
        bytes,
        duration,
        learningTime,
        credits,
        credential,
        accessibility);
  }

  public SampleRecord withRights(String... statements) {
    return new SampleRecord(
        id,
        datestamp,
        deleted,
        sets,
        language,
        languageAsWritten,
        title,
        description,
        type,
        typeAsWritten,
        iscedF,
        keywords,
        level,
        audience,
        List.of(statements),
        people,
        publisher,
        issued,
        url,
        format,
        bytes,
        duration,
        learningTime,
        credits,
        credential,
        accessibility);
  }

  public SampleRecord withTitles(Map<String, String> titles) {
    return new SampleRecord(
        id,
        datestamp,
        deleted,
        sets,
        language,
        languageAsWritten,
        titles,
        description,
        type,
        typeAsWritten,
        iscedF,
        keywords,
        level,
        audience,
        rights,
        people,
        publisher,
        issued,
        url,
        format,
        bytes,
        duration,
        learningTime,
        credits,
        credential,
        accessibility);
  }

  private static Map<String, String> ownLanguageFirst(Map<String, String> texts, String language) {
    Map<String, String> sorted =
        new TreeMap<>(
            (a, b) ->
                a.equals(b)
                    ? 0
                    : a.equals(language) ? -1 : b.equals(language) ? 1 : a.compareTo(b));
    sorted.putAll(texts);
    return Collections.unmodifiableMap(sorted);
  }
}
