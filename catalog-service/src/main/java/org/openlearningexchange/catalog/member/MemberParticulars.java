package org.openlearningexchange.catalog.member;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a member says of itself, checked. */
record MemberParticulars(Map<String, String> name, @Nullable URI homepage, String country) {}
