"""X.509 infrastructures (RFC 5280): who vouches for a certificate, and who has taken it back. Pure.

What a member's certificate has to look like stands in `profile`; what an infrastructure may add
to that, in `infrastructure`; `vouching` puts both together with the certificate revocation lists.
Nothing is ever fetched: chains and lists come with the messages, or from files.
"""
