package org.openlearningexchange.catalog.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.kit.inventory.InventoryLine;

class ReconciliationTest {
  private final Map<Holder, List<InventoryLine>> held = new EnumMap<>(Holder.class);

  ReconciliationTest() {
    for (Holder holder : Holder.values()) {
      held.put(holder, new ArrayList<>());
    }
  }

  @Test
  void isInStepWhenNobodyHoldsAnything() {
    Report report = compare(10);

    assertThat(report.inStep()).isTrue();
    assertThat(report.resources()).containsEntry("search", 0L);
  }

  @Test
  void isInStepWhenAllHoldTheSame() {
    inAll("a", false);
    inAll("b", true);

    Report report = compare(10);

    assertThat(report.inStep()).isTrue();
    assertThat(report.resources().values()).containsOnly(2L);
    assertThat(report.live().values()).containsOnly(1L);
  }

  @Test
  void findsWhatOneDoesNotHaveAnywhereInTheList() {
    inAll("a", false);
    inAll("b", false);
    inAll("c", false);
    held.get(Holder.SEARCH).remove(0);
    held.get(Holder.HARVEST).remove(2);

    Report report = compare(10);

    assertThat(report.differences()).isEqualTo(2);
    assertThat(report.shown()).extracting(Report.Difference::id).containsExactly("a", "c");
    assertThat(report.shown().get(0).difference()).isEqualTo("search does not have it");
    assertThat(report.shown().get(0).search()).isNull();
    assertThat(report.shown().get(0).rights()).isNotNull();
    assertThat(report.shown().get(1).difference()).isEqualTo("harvest does not have it");
  }

  @Test
  void comparesRevisionsOfThePublishedResourceOnly() {
    held.get(Holder.HARVEST).add(new InventoryLine("a", "h", 3, null, false));
    held.get(Holder.RIGHTS).add(new InventoryLine("a", "h", 3, 7L, false));
    held.get(Holder.CATALOGUE).add(new InventoryLine("a", "h", 3, 6L, false));
    held.get(Holder.SEARCH).add(new InventoryLine("a", "h", 2, 7L, false));

    assertThat(compare(10).shown().get(0).difference())
        .isEqualTo("rights has revision 7, catalogue revision 6");
  }

  @Test
  void comparesVersionsOfTheSourceRecordBetweenHarvestAndRights() {
    inAll("a", false);
    held.get(Holder.HARVEST).set(0, new InventoryLine("a", "h", 4, null, false));

    assertThat(compare(10).shown().get(0).difference())
        .isEqualTo("harvest has record version 4, rights record version 3");
  }

  @Test
  void comparesContentOfWhatIsLive() {
    inAll("a", false);
    held.get(Holder.SEARCH).set(0, new InventoryLine("a", "other", 3, 7L, false));

    assertThat(compare(10).shown().get(0).difference())
        .isEqualTo("rights has content h, search content other");
  }

  @Test
  void doesNotCompareContentOfWhatIsWithdrawn() {
    inAll("a", true);
    held.get(Holder.HARVEST).set(0, new InventoryLine("a", "last known", 3, null, true));

    assertThat(compare(10).inStep()).isTrue();
  }

  @Test
  void findsAWithdrawalThatDidNotArrive() {
    inAll("a", true);
    held.get(Holder.SEARCH).set(0, new InventoryLine("a", "h", 3, 7L, false));

    assertThat(compare(10).shown().get(0).difference())
        .isEqualTo("rights has withdrawn, search live");
  }

  @Test
  void countsAllDifferencesButShowsNoMoreThanAsked() {
    for (String id : List.of("a", "b", "c")) {
      held.get(Holder.RIGHTS).add(line(id, false));
    }

    Report report = compare(1);

    assertThat(report.differences()).isEqualTo(3);
    assertThat(report.shown()).hasSize(1);
    assertThat(report.inStep()).isFalse();
  }

  @Test
  void refusesAnInventoryThatIsNotSorted() {
    held.get(Holder.RIGHTS).add(line("b", false));
    held.get(Holder.RIGHTS).add(line("a", false));

    assertThatThrownBy(() -> compare(10))
        .isInstanceOf(Reconciliation.OutOfOrderException.class)
        .hasMessage("rights gave a after b");
  }

  @Test
  void refusesAnInventoryThatNamesAResourceTwice() {
    held.get(Holder.SEARCH).add(line("a", false));
    held.get(Holder.SEARCH).add(line("a", false));

    assertThatThrownBy(() -> compare(10)).isInstanceOf(Reconciliation.OutOfOrderException.class);
  }

  private Report compare(int limit) {
    Map<Holder, Iterator<InventoryLine>> lines = new EnumMap<>(Holder.class);
    held.forEach((holder, list) -> lines.put(holder, list.iterator()));
    return Reconciliation.of(lines, limit);
  }

  private void inAll(String id, boolean withdrawn) {
    held.values().forEach(lines -> lines.add(line(id, withdrawn)));
  }

  private static InventoryLine line(String id, boolean withdrawn) {
    return new InventoryLine(id, withdrawn ? null : "h", 3, 7L, withdrawn);
  }
}
