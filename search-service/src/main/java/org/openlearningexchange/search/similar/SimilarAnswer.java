package org.openlearningexchange.search.similar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openlearningexchange.search.query.ResultItem;

/** Resources like another, the most alike first. */
@Schema(description = "Resources like another, the most alike first")
record SimilarAnswer(List<ResultItem> items) {}
