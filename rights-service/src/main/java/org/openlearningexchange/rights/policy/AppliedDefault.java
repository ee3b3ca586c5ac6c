package org.openlearningexchange.rights.policy;

import java.net.URI;
import java.time.LocalDate;

/**
 * A member's default licence that is in force.
 *
 * @param licence id of one licence in the registry
 * @param since the first day that the policy holds
 * @param policy where the policy can be read
 * @param member the member's name, as to be shown
 */
public record AppliedDefault(String licence, LocalDate since, URI policy, String member) {}
