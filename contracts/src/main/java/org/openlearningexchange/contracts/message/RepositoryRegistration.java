package org.openlearningexchange.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A repository as its member registered it ({@link Topics#REPOSITORIES}, keyed by id).
 *
 * @param revision grows with each change
 * @param memberName the member's name by language: the provider that teachers see
 * @param baseUrl the address to harvest from; of an {@code upload}, the page of the collection
 * @param protocol {@code oai-pmh}, {@code sitemap}, {@code amb}, {@code moochub}, {@code feed},
 *     {@code csv} or {@code upload}
 * @param metadataPrefix the format to harvest; null lets harvest-service choose the best offered
 * @param sets setSpecs to harvest; empty means the whole repository
 * @param excludedSets setSpecs whose records, and those of sets below them, are left out
 * @param harvestEvery time between the starts of two scheduled harvests
 * @param defaultLicence what the member's policy gives to resources whose records say nothing; null
 *     where it has none
 */
public record RepositoryRegistration(
    UUID id,
    long revision,
    UUID memberId,
    Map<String, String> memberName,
    String name,
    URI baseUrl,
    String protocol,
    @Nullable String metadataPrefix,
    List<String> sets,
    List<String> excludedSets,
    Duration harvestEvery,
    State state,
    @Nullable DefaultLicence defaultLicence) {
  public RepositoryRegistration {
    memberName = memberName == null ? Map.of() : Map.copyOf(memberName);
    sets = sets == null ? List.of() : List.copyOf(sets);
    excludedSets = excludedSets == null ? List.of() : List.copyOf(excludedSets);
  }

  /** A repository without a default licence. */
  public RepositoryRegistration(
      UUID id,
      long revision,
      UUID memberId,
      Map<String, String> memberName,
      String name,
      URI baseUrl,
      String protocol,
      @Nullable String metadataPrefix,
      List<String> sets,
      List<String> excludedSets,
      Duration harvestEvery,
      State state) {
    this(
        id,
        revision,
        memberId,
        memberName,
        name,
        baseUrl,
        protocol,
        metadataPrefix,
        sets,
        excludedSets,
        harvestEvery,
        state,
        null);
  }

  /**
   * A member's policy on what its repository's resources may be used under.
   *
   * @param licence id of one licence, such as {@code CC-BY-4.0}
   * @param since the first day that the policy holds
   * @param until the last day; null where it has no end
   * @param policy where the policy can be read
   */
  public record DefaultLicence(
      String licence, LocalDate since, @Nullable LocalDate until, URI policy) {}

  /** Where a repository stands in its life. */
  public enum State {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("probing")
    PROBING,
    @JsonProperty("ready")
    READY,
    @JsonProperty("active")
    ACTIVE,
    /** Not harvested; its resources stay. */
    @JsonProperty("suspended")
    SUSPENDED,
    /** Its resources are hidden at once and being withdrawn. */
    @JsonProperty("retiring")
    RETIRING,
    @JsonProperty("retired")
    RETIRED;

    /** Whether its resources are kept from teachers. */
    public boolean hidesResources() {
      return this == RETIRING || this == RETIRED;
    }
  }
}
