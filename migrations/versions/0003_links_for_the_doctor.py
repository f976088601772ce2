"""Links for the doctor."""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('share_links',
    sa.Column('diary_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('id', sa.LargeBinary(16).with_variant(sa.UUID(), 'postgresql'), nullable=False),
    sa.Column('token_hash', sa.LargeBinary(length=32), nullable=False),
    sa.Column('choices', sa.Text(), nullable=False),
    sa.Column('created_at', sa.BigInteger().with_variant(sa.DateTime(timezone=True), 'postgresql'), nullable=False),
    sa.Column('expires_at', sa.BigInteger().with_variant(sa.DateTime(timezone=True), 'postgresql'), nullable=False),
    sa.Column('revoked_at', sa.BigInteger().with_variant(sa.DateTime(timezone=True), 'postgresql'), nullable=True),
    sa.Column('opened_at', sa.BigInteger().with_variant(sa.DateTime(timezone=True), 'postgresql'), nullable=True),
    sa.Column('last_opened_at', sa.BigInteger().with_variant(sa.DateTime(timezone=True), 'postgresql'), nullable=True),
    sa.Column('opened', sa.Integer(), nullable=False),
    sa.CheckConstraint('length(token_hash) = 32', name=op.f('ck_share_links_token_hash')),
    sa.ForeignKeyConstraint(['diary_id'], ['diaries.id'], name=op.f('fk_share_links_diary_id_diaries'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('diary_id', 'id', name=op.f('pk_share_links')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_share_links_token_hash')),
    sqlite_with_rowid=False
    )


def downgrade():
    op.drop_table('share_links')
