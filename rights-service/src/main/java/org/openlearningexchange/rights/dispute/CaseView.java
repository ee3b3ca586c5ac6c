package org.openlearningexchange.rights.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.dispute.SentNotice.Particulars;
import org.openlearningexchange.rights.restriction.Effect;

/** A dispute as far as its reader may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Dispute", description = "A dispute, as far as you may see it")
record CaseView(
    UUID id,
    @Schema(description = "The resource that it is about") UUID resource,
    @Schema(
            enumeration = {
              "received",
              "acknowledged",
              "restricted",
              "rejected",
              "counter-notice",
              "resolved",
              "appealed",
              "closed"
            })
        String state,
    @Schema(description = "Since when it stands there") Instant since,
    Grounds grounds,
    Instant receivedAt,
    @Schema(description = "What it does to the resource; absent where nothing")
        @Nullable Effect effect,
    @Schema(description = "How it was decided; absent before") @Nullable Outcome outcome,
    @Schema(description = "When the next step of an operator is due; absent where none is")
        @Nullable Instant due,
    @Schema(description = "Whether that step is late") boolean overdue,
    @Schema(description = "Until when the member may answer, or a decision may be appealed")
        @Nullable Instant openUntil,
    @Schema(description = "Why it was decided so; absent before")
        @Nullable StatementOfReasons statementOfReasons,
    @Schema(description = "The way so far") @Nullable List<EventView> events,
    @Schema(description = "The steps that are open; for the parties and operators")
        @Nullable Set<Step.Name> nextSteps,
    @Schema(description = "Whether the notifier holds the right; for the parties and operators")
        @Nullable Boolean asHolder,
    @Schema(description = "Language of the notifier; for the parties and operators")
        @Nullable String language,
    @Schema(description = "The notice; for the parties and operators, until it is erased")
        @Nullable NoticeView notice,
    @Schema(
            description =
                "What the parties wrote later; for the parties and operators, until it is erased")
        @Nullable List<ReplyView> replies,
    @Schema(description = "Since when nothing personal is kept of it") @Nullable Instant erasedAt) {

  /** In a list: without the way and what was written. */
  static CaseView listed(Dispute dispute, Instant now) {
    return of(dispute, now, Viewer.PARTY, null, null, null);
  }

  static CaseView of(CaseFile file, Viewer viewer, Instant now) {
    return of(
        file.dispute(),
        now,
        viewer,
        file.events().stream().map(event -> EventView.of(event, viewer)).toList(),
        viewer.isParty() && file.particulars() != null
            ? NoticeView.of(file.particulars(), viewer)
            : null,
        viewer.isParty() ? file.replies().stream().map(ReplyView::of).toList() : null);
  }

  private static CaseView of(
      Dispute dispute,
      Instant now,
      Viewer viewer,
      @Nullable List<EventView> events,
      @Nullable NoticeView notice,
      @Nullable List<ReplyView> replies) {
    Stage stage = dispute.stage();
    return new CaseView(
        dispute.id(),
        dispute.resourceId(),
        stage.state(),
        stage.at(),
        dispute.grounds(),
        dispute.receivedAt(),
        stage.restriction().orElse(null),
        stage.decided().orElse(null),
        stage.due().orElse(null),
        dispute.isOverdue(now),
        stage.openUntil().orElse(null),
        dispute.statement(),
        events,
        viewer.isParty() ? stage.nextSteps() : null,
        viewer.isParty() ? dispute.asHolder() : null,
        viewer.isParty() ? dispute.language() : null,
        notice,
        replies,
        dispute.erasedAt());
  }

  /** A step that was taken; the public sees when the state changed and to what. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DisputeEvent")
  record EventView(
      Instant at,
      String state,
      @Schema(description = "For the parties and operators") Step.@Nullable Name step,
      @Schema(description = "For the parties and operators") @Nullable Party by,
      @Schema(description = "The API client; for operators") @Nullable String client) {
    static EventView of(CaseFile.Event event, Viewer viewer) {
      return new EventView(
          event.at(),
          event.state(),
          viewer.isParty() ? event.step() : null,
          viewer.isParty() ? event.by() : null,
          viewer == Viewer.OPERATOR ? event.clientId() : null);
    }
  }

  /** What was sent; name and e-mail address are for operators alone. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DisputeNotice")
  record NoticeView(
      String reasons,
      List<String> addresses,
      @Schema(description = "For operators") @Nullable String name,
      @Schema(description = "For operators") @Nullable String email) {
    static NoticeView of(Particulars particulars, Viewer viewer) {
      boolean all = viewer == Viewer.OPERATOR;
      return new NoticeView(
          particulars.reasons(),
          particulars.addresses(),
          all ? particulars.name() : null,
          all ? particulars.email() : null);
    }
  }

  /** A counter-notice or an appeal. */
  @Schema(name = "DisputeReply")
  record ReplyView(Instant at, Step.Name step, Party by, String reasons) {
    static ReplyView of(CaseFile.Reply reply) {
      return new ReplyView(reply.at(), reply.step(), reply.by(), reply.reasons());
    }
  }
}
