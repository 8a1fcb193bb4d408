package org.goldthread.reviews.desk.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.goldthread.reviews.report.web.ReportView;

/** Answers with the report as it now stands. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "The report as it now stands",
        content = @Content(schema = @Schema(implementation = ReportView.class)))
@interface ReportAnswer {}
