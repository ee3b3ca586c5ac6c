package org.openlearningexchange.samples.record;

import java.util.Map;
import java.util.Optional;
import org.openlearningexchange.samples.oaipmh.MetadataFormat;
import org.openlearningexchange.samples.oaipmh.XmlOut;

/**
 * A record in unqualified Dublin Core, with the habits of real repositories: several dates'
 * precisions, plain-text credits, raw rights.
 */
final class DublinCoreForm {
  private DublinCoreForm() {}

  static String of(SampleRecord record) {
    XmlOut xml = new XmlOut();
    xml.start("oai_dc:dc")
        .attribute("xmlns:oai_dc", MetadataFormat.OAI_DC.namespace())
        .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .attribute(
            "xsi:schemaLocation",
            MetadataFormat.OAI_DC.namespace() + " " + MetadataFormat.OAI_DC.schema());
    texts("dc:title", record.title(), xml);
    record.people().forEach(person -> xml.element(element(person), person.inverted()));
    record
        .keywords()
        .forEach(
            keyword ->
                xml.start("dc:subject")
                    .attribute("xml:lang", record.language())
                    .text(keyword)
                    .end());
    xml.element("dc:subject", Subjects.uri(record.iscedF()));
    texts("dc:description", record.description(), xml);
    xml.element("dc:description", study(record));
    xml.element("dc:publisher", record.publisher());
    xml.element("dc:date", record.issued());
    xml.element("dc:type", record.typeAsWritten().orElseGet(record.type()::hcrt));
    xml.element("dc:format", record.format());
    xml.element("dc:identifier", record.url());
    xml.element("dc:language", record.languageAsWritten().orElse(record.language()));
    record.rights().forEach(statement -> xml.element("dc:rights", statement));
    return xml.end().toString();
  }

  private static String element(Person person) {
    return person.role().equals("author") ? "dc:creator" : "dc:contributor";
  }

  private static void texts(String name, Map<String, String> texts, XmlOut xml) {
    texts.forEach(
        (language, text) -> xml.start(name).attribute("xml:lang", language).text(text).end());
  }

  private static Optional<String> study(SampleRecord record) {
    return record
        .credits()
        .map(credits -> credits.system() + ": " + credits.value() + " (" + credits.hours() + " h)")
        .map(text -> text + record.credential().map(c -> "; " + c.type()).orElse(""));
  }
}
