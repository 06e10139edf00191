// What GramJS calls the device of a session.
exports.type = () => "Browser";
exports.release = () => "1";
