package org.openlearningexchange.samples.record;

import java.util.Map;

/** The ISCED-F 2013 fields that the samples use, with their names in English. */
public final class Subjects {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("0111", "Education science"),
          Map.entry("0113", "Teacher training without subject specialisation"),
          Map.entry("0114", "Teacher training with subject specialisation"),
          Map.entry("0211", "Audio-visual techniques and media production"),
          Map.entry("0213", "Fine arts"),
          Map.entry("0215", "Music and performing arts"),
          Map.entry("0222", "History and archaeology"),
          Map.entry("0223", "Philosophy and ethics"),
          Map.entry("0231", "Language acquisition"),
          Map.entry("0232", "Literature and linguistics"),
          Map.entry("0311", "Economics"),
          Map.entry("0313", "Psychology"),
          Map.entry("0314", "Sociology and cultural studies"),
          Map.entry("0322", "Library, information and archival studies"),
          Map.entry("0411", "Accounting and taxation"),
          Map.entry("0413", "Management and administration"),
          Map.entry("0421", "Law"),
          Map.entry("0511", "Biology"),
          Map.entry("0521", "Environmental sciences"),
          Map.entry("0531", "Chemistry"),
          Map.entry("0532", "Earth sciences"),
          Map.entry("0533", "Physics"),
          Map.entry("0541", "Mathematics"),
          Map.entry("0542", "Statistics"),
          Map.entry("0611", "Computer use"),
          Map.entry("0612", "Database and network design and administration"),
          Map.entry("0613", "Software and applications development and analysis"),
          Map.entry("0713", "Electricity and energy"),
          Map.entry("0714", "Electronics and automation"),
          Map.entry("0715", "Mechanics and metal trades"),
          Map.entry("0721", "Food processing"),
          Map.entry("0732", "Building and civil engineering"),
          Map.entry("0811", "Crop and livestock production"),
          Map.entry("0821", "Forestry"),
          Map.entry("0831", "Fisheries"),
          Map.entry("0912", "Medicine"),
          Map.entry("0913", "Nursing and midwifery"),
          Map.entry("0915", "Therapy and rehabilitation"),
          Map.entry("0916", "Pharmacy"),
          Map.entry("0921", "Care of elderly and of disabled adults"),
          Map.entry("0923", "Social work and counselling"),
          Map.entry("1013", "Hotel, restaurants and catering"),
          Map.entry("1015", "Travel, tourism and leisure"),
          Map.entry("1022", "Occupational health and safety"));

  private Subjects() {}

  /** Null-free: a code that is not in the list is a mistake in the data. */
  public static String name(String code) {
    String name = NAMES.get(code);
    if (name == null) {
      throw new IllegalArgumentException("Not an ISCED-F field of the samples: " + code);
    }
    return name;
  }

  static String uri(String code) {
    return "http://data.europa.eu/snb/isced-f/" + code;
  }
}
