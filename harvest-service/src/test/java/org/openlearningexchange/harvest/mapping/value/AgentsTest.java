package org.openlearningexchange.harvest.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.learning.Agent;

class AgentsTest {
  @Test
  void splitsAtSemicolons() {
    assertThat(Agents.of("Meier, Anna; Schmidt, Bert"))
        .extracting(Agent::name)
        .containsExactly("Meier, Anna", "Schmidt, Bert");
    assertThat(Agents.of("a, b &amp; c / d"))
        .extracting(Agent::name)
        .containsExactly("a, b & c / d");
  }

  @Test
  void splitsListsOnlyWhereEveryPartIsPlainlyAPerson() {
    assertThat(Agents.of("Ann Able, Ben Bold &amp; Cem Cole / Dan Dee"))
        .extracting(Agent::name)
        .containsExactly("Ann Able", "Ben Bold", "Cem Cole", "Dan Dee");
    assertThat(Agents.of("Able, A. & Bold, B."))
        .extracting(Agent::name)
        .containsExactly("Able, A.", "Bold, B.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Simon & Schuster",
        "García Márquez, Gabriel José",
        "José Ortega y Gasset",
        "University of Here and University of There",
        "TU Anywhere / Institute of Knots"
      })
  void leavesOneNameWhole(String name) {
    assertThat(Agents.of(name)).extracting(Agent::name).containsExactly(name);
  }

  @Test
  void takesContactDataOutOfNames() {
    assertThat(Agents.of("Ann Able (ann@example.org)"))
        .extracting(Agent::name)
        .containsExactly("Ann Able");
    assertThat(Agents.of("ann@example.org")).isEmpty();
  }

  @Test
  void callsNoOrganisationAPersonForItsVCardHasTwoNames() {
    assertThat(
            Agents.of("BEGIN:VCARD\nVERSION:3.0\nFN:Office of Knots\nN:Knots;Office of\nEND:VCARD"))
        .containsExactly(new Agent(null, "Office of Knots", null));
  }

  @Test
  void readsAVCardWithEntitiesAndSmallLetters() {
    assertThat(Agents.of("begin:vcard version:3.0 org:Office de l&apos;ann&#233;e end:vcard"))
        .containsExactly(new Agent(Agent.ORGANIZATION, "Office de l'année", null));
  }

  @Test
  void findsAnOrcidBesideTheName() {
    Agent expected =
        new Agent(Agent.PERSON, "Doe, Jane", URI.create("https://orcid.org/0000-0002-1694-233X"));

    assertThat(Agents.of("Doe, Jane (0000-0002-1694-233x)")).containsExactly(expected);
    assertThat(Agents.of("Doe, Jane; https://orcid.org/0000-0002-1694-233X"))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null null",
        "no speaker",
        "- Alle -",
        "unknown",
        "N/A",
        "--",
        "null, null",
        "Unknown, Unknown",
        "${author}",
        "(:unav)",
        "n.n.",
        "https://orcid.org/0000-0002-1694-233X",
        "0",
        "123",
        "https://example.org/me"
      })
  void refusesNamesThatAreNone(String name) {
    assertThat(Agents.of(name)).isEmpty();
  }

  @Test
  void doesNotSayPersonWhereTheSourceDoesNot() {
    assertThat(Agents.of("Example University")).extracting(Agent::type).containsOnlyNulls();
  }

  @Test
  void readsAVCard() {
    String card =
        "BEGIN:VCARD\n"
            + "VERSION:3.0\n"
            + "FN:Ada Beispiel\n"
            + "N:Beispiel;Ada;;;\n"
            + "ORG:Uni\n"
            + "X-ORCID:0000-0002-1825-0097\n"
            + "END:VCARD";

    assertThat(Agents.of(card))
        .containsExactly(
            new Agent(
                Agent.PERSON, "Ada Beispiel", URI.create("https://orcid.org/0000-0002-1825-0097")));
  }

  @Test
  void readsAnOrganisationsVCard() {
    assertThat(Agents.of("BEGIN:VCARD\nVERSION:3.0\nORG:CNDP\nEND:VCARD"))
        .containsExactly(new Agent(Agent.ORGANIZATION, "CNDP", null));
    assertThat(
            Agents.of(
                "BEGIN:VCARD\n"
                    + "VERSION:3.0\n"
                    + "N:;;;;\n"
                    + "FN:Educatio KHT.\n"
                    + "ORG:Educatio KHT.;\n"
                    + "END:VCARD"))
        .containsExactly(new Agent(Agent.ORGANIZATION, "Educatio KHT.", null));
  }

  @Test
  void readsVCardsThatAreRunTogetherUnfinishedOrQuotedPrintable() {
    assertThat(Agents.of("BEGIN:VCARD VERSION:3.0 FN:Ada Beispiel N:Beispiel;Ada END:VCARD"))
        .extracting(Agent::name)
        .containsExactly("Ada Beispiel");
    assertThat(Agents.of("BEGIN:VCARD\nVERSION:3.0\nN:Beispiel;Ada\n"))
        .extracting(Agent::name)
        .containsExactly("Ada Beispiel");
    assertThat(
            Agents.of(
                "BEGIN:VCARD\n"
                    + "VERSION:2.1\n"
                    + "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen\n"
                    + "END:VCARD"))
        .extracting(Agent::name)
        .containsExactly("Jürgen");
  }

  @Test
  void neverShowsARawVCard() {
    assertThat(Agents.of("BEGIN:VCARD")).isEmpty();
    assertThat(Agents.of("BEGIN:VCARD\nrubbish\nEND:VCARD")).isEmpty();
  }
}
