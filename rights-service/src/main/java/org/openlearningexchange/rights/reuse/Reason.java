package org.openlearningexchange.rights.reuse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why something is answered so.
 *
 * @param rule stable id, for translations
 * @param text in English
 * @param clause where the text of the licence says so; null where no single clause does
 * @param source where the rule is from
 */
@Schema(description = "Why it is answered so")
public record Reason(
    @Schema(description = "Stable id, to translate by", examples = "no-derivatives") String rule,
    String text,
    @Schema(nullable = true, examples = "CC BY-ND 4.0 s.2(a)(1)(B)") @Nullable String clause,
    @Schema(description = "Where the rule is from") String source) {}
