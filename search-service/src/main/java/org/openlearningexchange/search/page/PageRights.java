package org.openlearningexchange.search.page;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.format.SharedResource;

/**
 * What the page says of rights. Of a licence that somebody disputes it says nothing but that.
 *
 * @param disputed whether somebody disputes the licence
 * @param certainty how sure the licence is, in words
 * @param permissions each use, and whether everybody may
 * @param conditions of the uses that are granted
 * @param credit where the credit line is; null where nobody said where rights-service is
 * @param evidence what the licence rests on
 */
record PageRights(
    boolean disputed,
    Piece licence,
    String certainty,
    List<Permission> permissions,
    List<String> conditions,
    @Nullable URI credit,
    @Nullable URI evidence) {

  static PageRights of(SharedResource shared, PublicAddresses addresses, PageTexts text) {
    boolean disputed = shared.dispute() != null;
    RightsDecision rights = disputed ? shared.rights().disputed() : shared.rights();
    String credit = "attribution?format=html&lang=" + text.language();
    return new PageRights(
        disputed,
        disputed ? Piece.of("") : Piece.of(rights.label()).leadingTo(rights.licenceUri()),
        text.of(disputed ? "disputed" : certainty(rights)),
        permissions(rights, text),
        conditions(rights, text),
        disputed ? null : addresses.rights(shared.id(), credit).orElse(null),
        addresses.rights(shared.id(), "rights").orElse(null));
  }

  private static String certainty(RightsDecision rights) {
    return rights.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<Permission> permissions(RightsDecision rights, PageTexts text) {
    return Arrays.stream(RightsDecision.Use.values())
        .map(
            use ->
                new Permission(
                    text.of(use.name().toLowerCase(Locale.ROOT)), rights.permits().contains(use)))
        .toList();
  }

  private static List<String> conditions(RightsDecision rights, PageTexts text) {
    return rights.permits().isEmpty()
        ? List.of()
        : rights.requires().stream().map(duty -> text.find(duty).orElse(duty)).toList();
  }
}
