package org.cmkcatalog.coverage;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A form that uploads an inventory. Its other fields are parameters, which go before the
 * file.
 *
 * @param file the inventory, as the last part of the form
 */
record UploadRepresentation(@Schema(type = "string", format = "binary") byte[] file) {

}
