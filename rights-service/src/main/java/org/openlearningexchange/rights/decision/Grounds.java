package org.openlearningexchange.rights.decision;

import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.policy.RepositoryPolicy;
import org.openlearningexchange.rights.recognition.RecognisedRights;

/**
 * What a decision rests on.
 *
 * @param rights what the record's statements come to
 * @param silent whether they say nothing of rights
 * @param policy what the member gives to silent records
 * @param override the ruling of a person; null where there is none
 */
record Grounds(
    RecognisedRights rights,
    boolean silent,
    RepositoryPolicy policy,
    @Nullable OverrideOrder override) {}
