package org.openlearningexchange.rights.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.composition.Outcome.Allowed;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licences;
import org.openlearningexchange.rights.reuse.Offer;
import org.openlearningexchange.rights.reuse.Purpose;
import org.openlearningexchange.rights.reuse.Terms;

/** What holds for every set of licences of the registry. */
class CompositionPropertyTest {
  private static final int TRIES = 3000;

  @Property(seed = "2026", tries = TRIES)
  void oneMorePartNeverMakesAResultMoreAllowed(
      @ForAll("sets") List<Licence> set,
      @ForAll("licences") Licence more,
      @ForAll("results") Licence result,
      @ForAll Purpose use) {
    List<Licence> larger = new ArrayList<>(set);
    larger.add(more);

    Allowed before = allowed(set, use, false, result);

    assertThat(allowed(larger, use, false, result)).isGreaterThanOrEqualTo(before);
  }

  @Property(seed = "2026", tries = TRIES)
  void profitNeverMakesAnythingMoreAllowed(@ForAll("sets") List<Licence> set, @ForAll Purpose use) {
    Allowed without = allowed(set, use, false, null);

    assertThat(allowed(set, use, true, null)).isGreaterThanOrEqualTo(without);
  }

  @Property(seed = "2026", tries = TRIES)
  void theOrderOfPartsIsIrrelevant(
      @ForAll("sets") List<Licence> set, @ForAll Purpose use, @ForAll long seed) {
    List<Licence> shuffled = new ArrayList<>(set);
    Collections.shuffle(shuffled, new Random(seed));

    Outcome outcome = Composition.of(plan(set, use, false, null));
    Outcome other = Composition.of(plan(shuffled, use, false, null));

    assertThat(other.allowed()).isEqualTo(outcome.allowed());
    assertThat(sorted(other.outputLicences())).isEqualTo(sorted(outcome.outputLicences()));
    assertThat(sorted(other.conditions())).isEqualTo(sorted(outcome.conditions()));
    assertThat(other.confidence()).isEqualTo(outcome.confidence());
  }

  @Property(seed = "2026", tries = TRIES)
  void whatAResultMayBearAllowsNoMoreThanAnySourceThatLimitsIt(@ForAll("sets") List<Licence> set) {
    Outcome outcome = Composition.of(plan(set, Purpose.ADAPT, false, null));

    for (String output : outcome.outputLicences()) {
      Licence licence = Licences.find(output).orElseThrow();
      boolean limited = set.stream().anyMatch(source -> !source.permits().contains(Use.COMMERCIAL));
      assertThat(limited && licence.permits().contains(Use.COMMERCIAL))
          .as("%s from %s", output, set)
          .isFalse();
    }
  }

  @Property(seed = "2026", tries = TRIES)
  void shareAlikeIsFollowedBySameElementsInThisOrALaterVersion(
      @ForAll("shareAlike") List<Licence> set) {
    Outcome outcome = Composition.of(plan(set, Purpose.ADAPT, false, null));

    for (String output : outcome.outputLicences()) {
      Licence licence = Licences.find(output).orElseThrow();
      if (Families.of(licence).isPresent()) {
        for (Licence source : set) {
          assertThat(licence.family()).isEqualTo(source.family());
          assertThat(Objects.requireNonNull(licence.version()))
              .isGreaterThanOrEqualTo(Objects.requireNonNullElse(source.version(), "0"));
        }
      } else {
        assertThat(output).isIn("LAL-1.3", "GPL-3.0-only");
      }
    }
  }

  @Property(seed = "2026", tries = TRIES)
  void eachOutputIsAllowedWhenItIsAskedFor(@ForAll("sets") List<Licence> set) {
    Outcome outcome = Composition.of(plan(set, Purpose.ADAPT, false, null));

    for (String output : outcome.outputLicences()) {
      Licence result = Licences.find(output).orElseThrow();
      if (Adaptation.canBeGiven(result) && result.isExact()) {
        assertThat(allowed(set, Purpose.ADAPT, false, result))
            .as(output)
            .isEqualTo(outcome.allowed());
      }
    }
  }

  @Property(seed = "2026", tries = TRIES)
  void aRefusalNamesAPartThatStandsInTheWay(
      @ForAll("sets") List<Licence> set, @ForAll Purpose use) {
    Outcome outcome = Composition.of(plan(set, use, false, null));

    boolean refused = outcome.allowed() == Allowed.NO || outcome.allowed() == Allowed.NOT_AUTOMATIC;
    assertThat(refused && outcome.blocking().isEmpty()).as("%s", set).isFalse();
    assertThat(outcome.reasons()).isNotEmpty();
  }

  @Property(seed = "2026", tries = TRIES)
  void adaptedNoDerivativesMaterialIsNeverShared(
      @ForAll("sets") List<Licence> set, @ForAll("noDerivatives") Licence licence) {
    List<Licence> larger = new ArrayList<>(set);
    larger.add(licence);

    assertThat(allowed(larger, Purpose.ADAPT, false, null)).isEqualTo(Allowed.NO);
  }

  @Provide
  Arbitrary<Licence> licences() {
    return Arbitraries.of(Licences.all());
  }

  @Provide
  Arbitrary<Licence> results() {
    return Arbitraries.of(
        Licences.all().stream().filter(Adaptation::canBeGiven).filter(Licence::isExact).toList());
  }

  @Provide
  Arbitrary<Licence> noDerivatives() {
    return Arbitraries.of(
        Licences.all().stream().filter(one -> Families.has(one, CcElement.ND)).toList());
  }

  /** Real sets: mostly few, mostly of the licences that teachers meet. */
  @Provide
  Arbitrary<List<Licence>> sets() {
    Arbitrary<Licence> usual =
        Arbitraries.of(
            Licences.all().stream()
                .filter(one -> Families.CURRENT.contains(one) || Families.is4(one) || isOpen(one))
                .toList());
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, usual), net.jqwik.api.Tuple.of(1, licences()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Licence>> shareAlike() {
    return Arbitraries.of(
            Licences.all().stream()
                .filter(one -> Families.has(one, CcElement.SA) && one.version() != null)
                .toList())
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  private static boolean isOpen(Licence licence) {
    return licence.isGrant() && Families.of(licence).isEmpty();
  }

  private static Set<String> sorted(List<String> ids) {
    return new TreeSet<>(ids);
  }

  private static Allowed allowed(
      List<Licence> set, Purpose use, boolean commercial, @Nullable Licence result) {
    return Composition.plainly(plan(set, use, commercial, result)).allowed();
  }

  private static Plan plan(
      List<Licence> set, Purpose use, boolean commercial, @Nullable Licence result) {
    List<Part> parts = new ArrayList<>();
    for (Licence licence : set) {
      Offer offer = new Offer.One(Terms.of(licence));
      parts.add(new Part(parts.size(), offer, use, 1, List.of(), List.of()));
    }
    return new Plan(parts, use, commercial, result);
  }
}
