package org.openlearningexchange.catalog.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.Problem;

class ParticularsDraftTest {
  private static final String ADDRESS = "https://a.example/oai";

  @Test
  void harvestsOnceADayAndByItselfUnlessToldOtherwise() {
    Particulars particulars = check(Protocol.OAI_PMH, draft(ADDRESS, null, null, null, null));

    assertThat(particulars.harvestEvery()).isEqualTo(Duration.ofHours(24));
    assertThat(particulars.activation()).isEqualTo(Activation.AUTOMATIC);
    assertThat(particulars.sets()).isEmpty();
    assertThat(particulars.excludedSets()).isEmpty();
    assertThat(particulars.metadataPrefix()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example/oai",
        "/oai",
        "a.example/oai",
        "https:///oai",
        "https://user@a.example/oai",
        "https://a.example/oai?verb=Identify",
        "https://a.example/oai?",
        "https://a.example/oai#top",
        "https://a.example/o ai",
        "javascript:alert(1)",
        ""
      })
  void refusesAddressesThatCannotBeABaseUrl(String address) {
    assertRefused(Protocol.OAI_PMH, draft(address, null, null, null, null), "baseUrl");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OAI_PMH")
  void takesTheQueryAsPartOfAnAddressOfEveryOtherProtocol(Protocol protocol) {
    String address = "https://a.example/feed?category=oer";

    assertThat(check(protocol, draft(address, null, null, null, null)).baseUrl())
        .hasToString(address);
    for (String bad : List.of(address + "#top", "https://user:secret@a.example/feed")) {
      assertRefused(protocol, draft(bad, null, null, null, null), "baseUrl");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OAI_PMH")
  void namesEachFieldThatOnlyOaiPmhHas(Protocol protocol) {
    assertRefused(protocol, draft(ADDRESS, "lom", null, null, null), "metadataPrefix");
    assertRefused(protocol, draft(ADDRESS, null, List.of("a"), null, null), "sets");
    assertRefused(protocol, draft(ADDRESS, null, null, List.of("a"), null), "excludedSets");
    assertThat(check(protocol, draft(ADDRESS, null, List.of(), List.of(), null))).isNotNull();
  }

  @Test
  void refusesAnAddressThatIsTooLongOnceItIsEscaped() {
    String address = "https://a.example/" + "数".repeat(300);

    assertRefused(Protocol.CSV, draft(address, null, null, null, null), "baseUrl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT15M", "PT24H", "P30D", "P1DT12H"})
  void acceptsDelaysWithinTheBounds(String delay) {
    assertThat(check(Protocol.OAI_PMH, draft(ADDRESS, null, null, null, delay)).harvestEvery())
        .isEqualTo(Duration.parse(delay));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT14M59S", "P30DT1S", "-PT1H", "P1M", "24h", "", "P106751991167301D"})
  void refusesDelaysOutsideTheBounds(String delay) {
    assertRefused(Protocol.OAI_PMH, draft(ADDRESS, null, null, null, delay), "harvestEvery");
  }

  @Test
  void takesASetOnceAndRefusesWhatIsNoSetSpec() {
    assertThat(
            check(
                    Protocol.OAI_PMH,
                    draft(ADDRESS, null, List.of("a:b", "c", "a:b"), List.of("d", "d"), null))
                .sets())
        .containsExactly("a:b", "c");
    for (List<@Nullable String> sets :
        List.of(
            List.<@Nullable String>of("a b"),
            List.<@Nullable String>of(":a"),
            Arrays.<@Nullable String>asList("a", null),
            IntStream.range(0, 101).<@Nullable String>mapToObj(i -> "s" + i).toList())) {
      assertRefused(Protocol.OAI_PMH, draft(ADDRESS, null, sets, null, null), "sets");
      assertRefused(Protocol.OAI_PMH, draft(ADDRESS, null, null, sets, null), "excludedSets");
    }
  }

  @Test
  void refusesToLeaveOutASetThatIsAskedFor() {
    assertRefused(
        Protocol.OAI_PMH, draft(ADDRESS, null, List.of("a:b"), List.of("a"), null), "excludedSets");
    assertThat(
            check(Protocol.OAI_PMH, draft(ADDRESS, null, List.of("a"), List.of("a:b", "ab"), null))
                .excludedSets())
        .containsExactly("a:b", "ab");
  }

  @Test
  void saysWhyTheProtocolCannotBeChanged() {
    Particulars particulars = check(Protocol.OAI_PMH, draft(ADDRESS, null, null, null, null));
    JsonNode patch = Json.read("{\"protocol\":\"csv\",\"state\":\"active\"}", JsonNode.class);

    assertThatThrownBy(() -> ParticularsDraft.patch(particulars, patch, Protocol.OAI_PMH))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.response().getEntity().toString())
                    .contains("field=protocol", "register it anew", "field=state"));
  }

  @Test
  void knowsWhenAChangeNamesAnotherSource() {
    Particulars before = check(Protocol.OAI_PMH, draft(ADDRESS, null, null, null, null));

    assertThat(patched(before, "{\"name\":\"B\",\"harvestEvery\":\"PT1H\"}").hasSameSource(before))
        .isTrue();
    for (String elsewhere :
        List.of(
            "{\"baseUrl\":\"https://b.example/oai\"}",
            "{\"metadataPrefix\":\"lom\"}",
            "{\"sets\":[\"a\"]}",
            "{\"excludedSets\":[\"a\"]}")) {
      assertThat(patched(before, elsewhere).hasSameSource(before)).as(elsewhere).isFalse();
    }
  }

  private static Particulars patched(Particulars before, String patch) {
    return ParticularsDraft.patch(before, Json.read(patch, JsonNode.class), Protocol.OAI_PMH);
  }

  private static Particulars check(Protocol protocol, ParticularsDraft draft) {
    return draft.check(Optional.of(protocol), ParticularsDraft.problem());
  }

  private static void assertRefused(Protocol protocol, ParticularsDraft draft, String field) {
    assertThatThrownBy(() -> check(protocol, draft))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.response().getEntity().toString()).contains("field=" + field));
  }

  private static ParticularsDraft draft(
      String address,
      @Nullable String prefix,
      @Nullable List<@Nullable String> sets,
      @Nullable List<@Nullable String> excludedSets,
      @Nullable String harvestEvery) {
    return new ParticularsDraft("A", address, prefix, sets, excludedSets, harvestEvery, null, null);
  }
}
