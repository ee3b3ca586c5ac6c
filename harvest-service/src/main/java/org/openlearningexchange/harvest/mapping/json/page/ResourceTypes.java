package org.openlearningexchange.harvest.mapping.json.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openlearningexchange.harvest.mapping.json.node.Node;

/** Which nodes describe learning resources. Pure. */
public final class ResourceTypes {
  /** These are learning resources by what they are. */
  private static final Set<String> EDUCATIONAL =
      Set.of("LearningResource", "Course", "Syllabus", "Quiz", "Exercise", "LessonPlan");

  /** These are learning resources on a page that offers nothing more explicit. */
  private static final Set<String> MATERIAL =
      Set.of(
          "Book",
          "Chapter",
          "VideoObject",
          "AudioObject",
          "AudiobookObject",
          "MediaObject",
          "PresentationDigitalDocument",
          "TextDigitalDocument",
          "SpreadsheetDigitalDocument",
          "DigitalDocument",
          "PodcastEpisode",
          "Podcast",
          "Thesis",
          "Map",
          "SheetMusic",
          "Clip",
          "3DModel",
          "Dataset");

  /** What pages describe beside learning resources; events, shops and services among it. */
  private static final Set<String> OTHER_THINGS =
      Set.of(
          "Organization",
          "CollegeOrUniversity",
          "EducationalOrganization",
          "Corporation",
          "LocalBusiness",
          "NGO",
          "GovernmentOrganization",
          "School",
          "ResearchOrganization",
          "Library",
          "Person",
          "BreadcrumbList",
          "ListItem",
          "ItemList",
          "WebSite",
          "SearchAction",
          "SiteNavigationElement",
          "WPHeader",
          "WPFooter",
          "WPSideBar",
          "Place",
          "PostalAddress",
          "Event",
          "EducationEvent",
          "BusinessEvent",
          "Offer",
          "AggregateOffer",
          "Product",
          "Service",
          "JobPosting",
          "Occupation",
          "Review",
          "Rating",
          "AggregateRating",
          "Comment",
          "ContactPage",
          "AboutPage",
          "CollectionPage",
          "SearchResultsPage",
          "ProfilePage",
          "CheckoutPage",
          "FAQPage",
          "QAPage",
          "ImageObject",
          "ImageGallery",
          "DefinedTerm",
          "DefinedTermSet",
          "Concept",
          "AlignmentObject",
          "EducationalAudience",
          "Audience",
          "EducationalOccupationalCredential",
          "EducationalOccupationalProgram",
          "WorkBasedProgram",
          "Action",
          "Thing",
          "PropertyValue",
          "ContactPoint",
          "Country",
          "Role",
          "Brand",
          "Question",
          "Answer",
          "Blog",
          "DataCatalog",
          "DataFeed");

  /** Of these, the ones that may be learning resources all the same, if they say so. */
  private static final Set<String> PERHAPS =
      Set.of("ImageObject", "ImageGallery", "CollectionPage", "AboutPage", "FAQPage", "QAPage");

  private static final List<String> EDUCATIONAL_PROPERTIES =
      List.of(
          "learningResourceType",
          "educationalLevel",
          "educationalUse",
          "educationalAlignment",
          "teaches",
          "assesses",
          "competencyRequired",
          "typicalAgeRange",
          "interactivityType",
          "educationalRole",
          "educationalCredentialAwarded",
          "numberOfCredits",
          "hasCourseInstance");

  private ResourceTypes() {}

  /** How surely a node is a learning resource. */
  enum Standing {
    /** By its type, or by what it says of learning. */
    EDUCATIONAL,
    /** A work that may be one, where the page has nothing better. */
    MATERIAL,
    /** A run of a course, to be read with its course. */
    RUN,
    /** Something else. */
    NONE
  }

  static Standing standing(Node node) {
    List<String> types = node.types();
    if (types.contains("CourseInstance") && !types.contains("Course")) {
      return Standing.RUN;
    }
    if (types.stream().anyMatch(EDUCATIONAL::contains)) {
      return Standing.EDUCATIONAL;
    }
    if (types.isEmpty() || otherThing(node).isPresent()) {
      return Standing.NONE;
    }
    if (isEducational(node)) {
      return Standing.EDUCATIONAL;
    }
    boolean isLicensedWork = types.contains("CreativeWork") && node.says("license");
    return isLicensedWork || types.stream().anyMatch(MATERIAL::contains)
        ? Standing.MATERIAL
        : Standing.NONE;
  }

  /** The type of a node that is certainly no learning resource. */
  public static Optional<String> otherThing(Node node) {
    List<String> types = node.types();
    boolean mayBe = types.stream().anyMatch(PERHAPS::contains) && isEducational(node);
    boolean isOther = !types.isEmpty() && types.stream().allMatch(OTHER_THINGS::contains) && !mayBe;
    return isOther ? Optional.of(String.join(", ", types)) : Optional.empty();
  }

  private static boolean isEducational(Node node) {
    return EDUCATIONAL_PROPERTIES.stream().anyMatch(node::says)
        || node.all("audience")
            .anyMatch(value -> value.isNode() && value.node().says("educationalRole"));
  }
}
